import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

/** Pages whose samples are whole modules, and what their words lean on. */
const pages: Readonly<Record<string, string>> = {
  'apps/proxy/README.md': `
    type Context = { req: { raw: Request } }
    declare const app: { all(path: string, handle: (context: Context) => unknown): void }
    declare function sessionOf(request: Request): Promise<{ userId: string } | undefined>`,
  'packages/client/README.md': 'declare function token(): string',
  'packages/client/RESUMING.md': '',
  'packages/react/README.md': '',
}

/** The samples of a page that begin with an import: the others are pieces. */
function samplesOf(page: string): readonly { language: string; code: string }[] {
  const fences = readFileSync(join(root, page), 'utf8').matchAll(/^```(tsx?)\n([^]*?)^```$/gm)
  return [...fences]
    .map(([, language = '', code = '']) => ({ language, code }))
    .filter(({ code }) => code.startsWith('import '))
}

it('samples of the pages are right TypeScript', { timeout: 60_000 }, async () => {
  const folder = join(root, '.vitest', 'docs')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = Object.entries(pages).flatMap(([page, prelude]) =>
    samplesOf(page).map(({ language, code }, index) => {
      const name = `${page.replaceAll('/', '-')}-${index}.${language}`
      writeFileSync(join(folder, name), `${code}\n${prelude}\nexport {}\n`)
      return name
    }),
  )
  expect(names.length).toBeGreaterThan(4)
  const settings = {
    extends: '../../tsconfig.base.json',
    // A sample need not use all that it names.
    compilerOptions: {
      noUnusedLocals: false,
      paths: { 'responses-proxy': ['../../apps/proxy/server/index.ts'] },
    },
    include: names,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const { code, output } = await execute(['tsc', '--project', join(folder, 'tsconfig.json')])
  expect(output.trim(), output).toBe('')
  expect(code).toBe(0)
})
