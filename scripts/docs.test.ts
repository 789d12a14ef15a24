import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

/**
 * Every page with samples, and for each of its samples what the words around it lean on: nothing for one that stands
 * alone. A page's samples and this table have the same length, so that no sample is left out.
 */
const pages: Readonly<Record<string, readonly string[]>> = {
  'README.md': [''],
  'apps/proxy/README.md': [
    `type Context = { req: { raw: Request } }
    declare const app: { all(path: string, handle: (context: Context) => unknown): void }
    declare function sessionOf(request: Request): Promise<{ userId: string } | undefined>`,
    `import { useResponseStream } from '@response-stream/react'`,
    '',
  ],
  'packages/client/README.md': [
    'declare function token(): string',
    `import { createStreamStore, type StreamStoreOptions } from '@response-stream/client'
    import { decodeEvent } from '@response-stream/protocol'
    declare const headers: NonNullable<StreamStoreOptions['headers']>
    declare const body: NonNullable<StreamStoreOptions['body']>
    declare const credentials: RequestCredentials`,
    `import { createHttpTransport, createStreamStore, createWebSocketTransport } from '@response-stream/client'
    declare const url: string`,
  ],
  'packages/client/RESUMING.md': ['', '', ''],
  'packages/markdown/README.md': [
    '',
    `import { createMarkdown, loadEntities } from '@response-stream/markdown'
    declare function readAnew(): void`,
    `import { createMarkdown, place } from '@response-stream/markdown'
    declare const markdown: ReturnType<typeof createMarkdown>
    declare const annotation: { start_index: number; end_index: number }`,
  ],
  'packages/protocol/README.md': ['declare const frames: Iterable<string>'],
  'packages/react/README.md': [
    '',
    `import { useResponseStream } from '@response-stream/react'
    import { useEffect } from 'react'
    declare const id: string`,
    '',
    'declare function run(name: string, given: string): Promise<string>',
  ],
  'packages/recordings/README.md': [
    `import { expect } from 'vitest'`,
    `import { vi } from 'vitest'`,
    `import type { StoryObj as Story } from '@storybook/react-vite'`,
    'declare const vite: import("vite").ViteDevServer',
    `import { message } from '../../packages/recordings/scenarios/families/message.ts'
    import { stream } from '../../packages/recordings/scenarios/tape/stream.ts'`,
  ],
  'packages/ui/README.md': [
    '',
    `import { Response } from '@response-stream/ui'`,
    `import { type AnswerFile, type Approvals, Response } from '@response-stream/ui'
    declare const approve: Approvals['onAllow']
    declare const refuse: Approvals['onDeny']`,
    `import type { StreamStore } from '@response-stream/client'
    import { StreamProvider } from '@response-stream/react'
    import { Composer, Conversation, Response, UserMessage } from '@response-stream/ui'
    declare const turns: readonly { id: number; question: string; store: StreamStore }[]
    declare function ask(question: string): void`,
    '',
  ],
}

function samplesOf(page: string): readonly { language: string; code: string }[] {
  const fences = readFileSync(join(root, page), 'utf8').matchAll(/^```(tsx?)\n([^]*?)^```$/gm)
  return [...fences].map(([, language = '', code = '']) => ({ language, code }))
}

it('every page with samples is in the table, and each of its samples', () => {
  const written = globSync(['*.md', '{apps,packages}/*/*.md', 'packages/*/*/README.md'], {
    cwd: root,
    exclude: (path) => path.endsWith('node_modules'),
  })
  const counts = written
    // Its samples are pieces of the source, with the rest left out.
    .filter((page) => page !== 'ARCHITECTURE.md')
    .map((page) => [page.replaceAll('\\', '/'), samplesOf(page).length] as const)
    .filter(([, count]) => count > 0)
  const listed = Object.entries(pages).map(([page, preludes]) => [page, preludes.length])
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(listed))
})

it('samples of the pages are right TypeScript', { timeout: 60_000 }, async () => {
  const folder = join(root, '.vitest', 'docs')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = Object.entries(pages).flatMap(([page, preludes]) =>
    samplesOf(page).map(({ language, code }, index) => {
      const name = `${page.replaceAll('/', '-')}-${index}.${language}`
      writeFileSync(join(folder, name), `${code}\n${preludes[index] ?? ''}\nexport {}\n`)
      return name
    }),
  )
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
