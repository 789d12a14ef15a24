import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

/** Where the names come from that an example uses as if they were imported. */
const entries = {
  '@response-stream/protocol': () => import('@response-stream/protocol'),
  '@response-stream/protocol/lint': () => import('@response-stream/protocol/lint'),
  '@response-stream/client': () => import('@response-stream/client'),
  '@response-stream/markdown': () => import('@response-stream/markdown'),
  '@response-stream/react': () => import('@response-stream/react'),
  '@response-stream/recordings': () => import('@response-stream/recordings'),
  '@response-stream/recordings/server': () => import('@response-stream/recordings/server'),
  '@response-stream/ui': () => import('@response-stream/ui'),
  '@response-stream/ui/diagrams': () => import('@response-stream/ui/diagrams'),
  '@response-stream/ui/math': () => import('@response-stream/ui/math'),
}

const place = 'declare const outputIndex: number, contentIndex: number'
const store = `declare const store: import('@response-stream/client').StreamStore
  declare const request: import('@response-stream/client').CreateResponse
  declare const send: (request: import('@response-stream/client').CreateResponse) => Promise<void>`
const ask = 'declare function ask(question: string): void'
const itemOf = (type: string): string =>
  `declare const item: import('@response-stream/protocol').ItemOf<'${type}'>
  declare const slot: import('@response-stream/protocol').Slot`
const partOf = (type: string): string =>
  `declare const part: import('@response-stream/protocol').PartOf<'${type}'>`

/** What an example leans on besides exported names, by the name that it is written for. */
const around: Readonly<Record<string, string>> = {
  ApprovalsProvider: `declare const approve: import('@response-stream/ui').Approvals['onAllow']
    declare const refuse: import('@response-stream/ui').Approvals['onDeny']`,
  Composer: `declare const model: string, stop: () => void, isStreaming: boolean\n${store}`,
  Conversation: `declare const turns: readonly { id: number }[]
    declare const TurnView: (props: { turn: { id: number } }) => React.ReactElement\n${ask}`,
  Markdown: `${place}\n${partOf('output_text')}`,
  MarkdownComponentsContext:
    "declare const Terminal: import('@response-stream/ui').MarkdownComponents['code'] & {}",
  MessageActions: `declare const report: (feedback: import('@response-stream/ui').Feedback) => void\n${store}`,
  PlainResponse: store,
  Reasoning: itemOf('reasoning'),
  Refusal: partOf('refusal'),
  Response: store,
  StreamProvider: store,
  Suggestions: ask,
  ToolApproval: `${itemOf('function_call')}
    declare const approve: (call: typeof item) => void, refuse: (call: typeof item) => void`,
  ToolCall: itemOf('function_call'),
  createWebSocketTransport: 'declare const url: string',
  lint: `import { lint } from '@response-stream/protocol/lint'
    declare const events: Parameters<typeof lint>[0]`,
  readEvents: 'declare const response: { body: ReadableStream<Uint8Array> }',
  recordingsHandler: "declare const vite: import('vite').ViteDevServer",
  stream: `import { message } from '../../packages/recordings/scenarios/families/message.ts'
    import { stream } from '../../packages/recordings/scenarios/tape/stream.ts'`,
  toInput: `declare const state: import('@response-stream/protocol').StreamState
    declare const model: string, call_id: string, output: string\n${store}`,
  useCitations: place,
  useItem: place,
  useItemOrder: 'declare const Item: (props: { outputIndex: number }) => React.ReactElement',
}

type Example = { name: string; code: string }

/** The examples of a file, each under the name that its docstring stands above. */
function examplesOf(path: string): readonly Example[] {
  const found = readFileSync(join(root, path), 'utf8').matchAll(
    /^ \* @example\n((?: \*(?: .*)?\n)+?) \*\/\nexport (?:async )?(?:function\*?|const) (\w+)/gm,
  )
  return [...found].map(([, code = '', name = '']) => ({
    name,
    code: code.replace(/^ \* ?/gm, ''),
  }))
}

function isUsed(name: string, code: string): boolean {
  return new RegExp(String.raw`\b${name}\b`).test(code)
}

const paths = globSync('packages/*/{src,scenarios}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => /node_modules|\.(?:test|stories)\./.test(path),
})
const examples = paths.flatMap(examplesOf)

it('finds every example, and knows of none that is gone', () => {
  const written = paths.flatMap((path) =>
    (readFileSync(join(root, path), 'utf8').match(/@example/g) ?? []).map(() => path),
  )
  expect(examples.length).toBe(written.length)
  expect(examples.length).toBeGreaterThan(40)
  const names = examples.map(({ name }) => name)
  expect(Object.keys(around).filter((name) => !names.includes(name))).toEqual([])
})

it('examples in docstrings are right TypeScript', { timeout: 60_000 }, async () => {
  const folder = join(root, '.vitest', 'examples')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const exported: [string, readonly string[]][] = []
  for (const [entry, load] of Object.entries(entries))
    exported.push([entry, Object.keys(await load())])
  for (const { name, code } of examples) {
    const known = around[name] ?? ''
    const imports = exported.map(([entry, names]) => {
      const used = names.filter((one) => isUsed(one, code) && !isUsed(one, known))
      return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${entry}'\n`
    })
    const body = `export async function example() {\n${code}}\n`
    writeFileSync(join(folder, `${name}.tsx`), `${imports.join('')}${known}\n${body}`)
  }
  const settings = {
    extends: '../../tsconfig.base.json',
    // An example need not use all that it names.
    compilerOptions: { noUnusedLocals: false, types: ['vite/client', 'node', 'react'] },
    include: ['*.tsx'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const { code, output } = await execute(['tsc', '--project', join(folder, 'tsconfig.json')])
  expect(output.trim(), output).toBe('')
  expect(code).toBe(0)
})
