import { fileURLToPath } from 'node:url'
import { API } from 'typescript/unstable/sync'
import type { Project } from 'typescript/unstable/sync'
import type { SourceFile } from 'typescript/unstable/ast'

/** The folder of the package, with a slash at its end. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** The package as the compiler sees it. */
export type Source = {
  readonly project: Project
  /** Files of `src` that are published, by their path inside it. */
  readonly files: ReadonlyMap<string, SourceFile>
}

/** Reads something from the package's source, with its types, and lets go of the compiler. */
export function withSource<T>(read: (source: Source) => T): T {
  const api = new API({ cwd: packageFolder })
  try {
    const config = `${packageFolder}tsconfig.build.json`
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (project === undefined) throw new Error(`The compiler opens no project at ${config}`)
    return read({ project, files: publishedFiles(project) })
  } finally {
    api.close()
  }
}

const onlyForTests = /describe(Part|Recording)\.tsx$/

function publishedFiles(project: Project): Map<string, SourceFile> {
  const source = `${packageFolder}src/`
  const files = new Map<string, SourceFile>()
  for (const name of project.rootFiles.toSorted()) {
    const file = project.program.getSourceFile(name)
    if (file === undefined || !name.startsWith(source) || onlyForTests.test(name)) continue
    files.set(name.slice(source.length), file)
  }
  return files
}
