import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'

/** In bytes. The table of all names is loaded when asked for, so it does not count. */
const limit = 13_950

it('the size of createMarkdown and parse stays within its limit', async () => {
  const entry = fileURLToPath(new URL('createMarkdown.ts', import.meta.url))
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[] // A list, as formats are one, and no watcher.
  const code = built[0]?.output[0].code ?? ''
  expect(code).toContain('blockquote')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limit)
}, 60_000)
