import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { leftOut, type Budget } from './budgets.ts'

/** What one entry weighs. */
export interface Weight {
  /** Bytes of the first chunk and of all that it needs at once, or of all chunks, minified and gzipped. */
  readonly bytes: number
  /** Characters of each module before it is minified, the largest first: for finding what is heavy. */
  readonly modules: readonly { readonly id: string; readonly length: number }[]
}

const entry = 'virtual:entry'

// Vite asks the environment which build of a package and which JSX an app gets; a test run says `test`.
process.env['NODE_ENV'] = 'production'

/** Bundles the code as an app in production would, and weighs what loads before anything is asked for, or the whole. */
export async function weigh({ code, whole }: Budget): Promise<Weight> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [entryPlugin(code)],
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: leftOut,
        // As in an app, what its first file shares with lazy parts lies in the first file.
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es', minify: true },
      },
    },
  })
  const chunks = outputs(built).filter((output) => output.type === 'chunk')
  const counted = whole ? chunks : eagerChunks(chunks)
  return {
    bytes: counted.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0),
    modules: counted
      .flatMap(({ modules }) => Object.entries(modules))
      .map(([id, { renderedLength }]) => ({ id, length: renderedLength }))
      .toSorted((a, b) => b.length - a.length),
  }
}

function entryPlugin(code: string) {
  return {
    name: 'entry',
    // Resolved as if it lay in this folder, which has all packages.
    resolveId: (id: string) => (id === entry ? `${import.meta.dirname}/entry.js` : null),
    load: (id: string) => (id === `${import.meta.dirname}/entry.js` ? code : null),
  }
}

type Built = Awaited<ReturnType<typeof build>>

function outputs(built: Built): Rolldown.RolldownOutput['output'][number][] {
  // Nobody watches, so it is an output or a list of them.
  const list = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return list.flatMap(({ output }) => output)
}

/** The entry, and the chunks that it imports without being asked. */
function eagerChunks(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const wanted = chunks.filter(({ isEntry }) => isEntry)
  for (const chunk of wanted) {
    const next = chunks.filter(({ fileName }) => chunk.imports.includes(fileName))
    wanted.push(...next.filter((other) => !wanted.includes(other)))
  }
  return wanted
}
