// `npm run conformance -- --recordings DIR --streams FILE …`: runs corpora through our own code.
import { parseArgs } from 'node:util'
import { runHookCases } from './hook/hookCases.ts'
import { runLint } from './lint.ts'
import { runMarkdown } from './markdown.ts'
import type { CasesReport } from './passed.ts'
import { runRecordings } from './recordings.ts'
import { runRender, tellRender } from './render.ts'
import { runSseCases } from './sseCases.ts'
import { runStreamCases } from './streamCases.ts'

const usage = `Usage: npm run conformance -- one or more of
  --sse FILE             read odd bytes by the rules of event streams
  --streams FILE         read odd streams
      [--through fold]   as given, whole, byte by byte, and through the store
      [--through hook]   as given and byte by byte through useResponseStream in Chromium, where each
                         has to give what it gives through the fold
      [--through http]   the same, sent by a real server and read with the fetch of the page
  --recordings DIR       fold each recording of DIR/index.json, or each .sse and .jsonl file of a
                         DIR without one, and compare it with the server's own final output
  --lint FILE|DIR        hold recorded streams against the protocol's rules
      [--starting-after N]
  --markdown FILE        read examples in the JSON form of the CommonMark specification, at once and
                         cut at random
  --render FILE          draw each case in Chromium with our components
Exit code 1 when one of them fails.`

const options = {
  sse: { type: 'string' },
  streams: { type: 'string' },
  through: { type: 'string', default: 'fold' },
  recordings: { type: 'string' },
  lint: { type: 'string' },
  'starting-after': { type: 'string' },
  markdown: { type: 'string' },
  render: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const values = readOptions()

/** What the odd streams are led through. */
const ways: Readonly<Record<string, (file: string) => Promise<CasesReport>>> = {
  fold: runStreamCases,
  hook: (file) => runHookCases(file),
  http: (file) => runHookCases(file, { overHttp: true }),
}

/** Each prints what it finds and says whether that is well. */
const runs = {
  sse: async (file: string) => print(await runSseCases(file)).failed === 0,
  streams: async (file: string) => {
    const run = Object.hasOwn(ways, values.through) ? ways[values.through] : undefined
    if (run) return print(await run(file)).failed === 0
    console.error(`--through takes one of: ${Object.keys(ways).join(', ')}.`)
    return false
  },
  recordings: async (folder: string) => print(await runRecordings(folder)).failed === 0,
  lint: async (path: string) => {
    const resumed = values['starting-after']
    const startingAfter = resumed === undefined ? {} : { startingAfter: Number(resumed) }
    return print(await runLint(path, startingAfter)).warnings === 0
  },
  markdown: async (file: string) => (await runMarkdown(file)).failed === 0,
  render: async (file: string) => {
    const verdicts = await runRender(file)
    print({ lines: tellRender(verdicts) })
    return verdicts.every(({ bad }) => bad.length === 0)
  },
}

function print<T extends { readonly lines: readonly string[] }>(report: T): T {
  for (const line of report.lines) console.log(line)
  return report
}

function readOptions() {
  try {
    return parseArgs({ options }).values
  } catch (cause) {
    console.error(`${reasonOf(cause)}\n\n${usage}`)
    return process.exit(1)
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** What a file is not is said in a line; it ends no other run. */
async function isWell(name: keyof typeof runs, path: string): Promise<boolean> {
  try {
    return await runs[name](path)
  } catch (cause) {
    console.error(`--${name} ${path}: ${reasonOf(cause)}`)
    return false
  }
}

let ran = 0
const names = Object.keys(runs) as (keyof typeof runs)[] // an object of our own, with no other keys
for (const name of names) {
  const path = values[name]
  if (path === undefined) continue
  ran += 1
  if (!(await isWell(name, path))) process.exitCode = 1
}
if (ran === 0) {
  console[values.help ? 'log' : 'error'](usage)
  process.exitCode = values.help ? 0 : 1
}
