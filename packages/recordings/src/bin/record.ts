#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalogEntry, record } from '../record/record.ts'
import { hide } from '../record/scrub.ts'

const help = `response-stream-record: takes a recording from a Responses endpoint

  response-stream-record <name> --url https://host/v1 --model <model> --input <words>

  --url <base>        where the API stands, or the whole address of /responses
  --model, --input    what to ask
  --body <file>       the request as JSON instead; model and input replace its own
  --key <VARIABLE>    the environment variable that holds the key; it is sent and never written
  --header <n: v>     one more header, as often as needed; its value is never written
  --hide <text>       one more text to take out, as often as needed
  --keep-sealed       leaves encrypted_content as long as it came
  --out <folder>      where <name>.sse is written; here when left out
  --title, --shows    words for the catalog
`

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const
const yes = { type: 'boolean' } as const

const options = {
  url: text,
  model: text,
  input: text,
  body: text,
  key: text,
  out: text,
  title: text,
  shows: text,
  header: list,
  hide: list,
  'keep-sealed': yes,
  help: { ...yes, short: 'h' },
} as const

const read = () => parseArgs({ allowPositionals: true, options })

type Values = ReturnType<typeof read>['values']

const bodyOf = async ({ model, input, body }: Values): Promise<string> => {
  const given: unknown = body === undefined ? {} : JSON.parse(await readFile(body, 'utf8'))
  if (typeof given !== 'object' || given === null) throw new Error('The body is no JSON object.')
  return JSON.stringify({
    ...given,
    ...(model !== undefined && { model }),
    ...(input !== undefined && { input }),
    stream: true,
  })
}

const keyOf = ({ key }: Values): string | undefined => {
  if (key === undefined) return undefined
  const secret = process.env[key]
  if (secret === undefined || secret === '') throw new Error(`The variable ${key} is empty.`)
  return secret
}

const headersOf = ({ header = [] }: Values): Record<string, string> =>
  Object.fromEntries(
    header.map((line) => {
      const at = line.indexOf(':')
      if (at < 1) throw new Error(`A header is written as "name: value".`)
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )

/** The address of the responses; a query of the address stays behind it. */
const addressOf = (url: string): string => {
  const [place = '', query] = url.split(/\?(.*)/s, 2)
  const whole = place.replace(/\/$/, '').replace(/(\/responses)?$/, '/responses')
  return query === undefined ? whole : `${whole}?${query}`
}

/** What is sent and must not be told, not even when the server does. */
const hidden: string[] = []

/** Ends the recording where it is, when the reader has seen enough. */
const enough = (): AbortSignal => {
  const leaving = new AbortController()
  process.once('SIGINT', () => leaving.abort())
  return leaving.signal
}

const main = async (): Promise<void> => {
  const { values, positionals } = read()
  const [name] = positionals
  const { url, out = '.', title, shows } = values
  if (values.help === true) return console.log(help)
  if (name === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || url === undefined) {
    throw new Error('A name in small letters and --url are needed.')
  }
  const secret = keyOf(values)
  const headers = headersOf(values)
  hidden.push(...(values.hide ?? []), ...Object.values(headers), secret ?? '')
  const recorded = await record(
    {
      url: addressOf(url),
      signal: enough(),
      body: await bodyOf(values),
      headers: { ...headers, ...(secret !== undefined && { authorization: `Bearer ${secret}` }) },
    },
    { hidden, keepSealed: values['keep-sealed'] === true },
  )
  if (recorded.events === 0) throw new Error('The stream held no event.')
  const file = join(out, `${name}.sse`)
  await writeFile(file, recorded.text)
  if (recorded.broken !== null) console.error(`The connection broke: ${recorded.broken}`)
  console.error(`${file}: ${recorded.events} events, ${recorded.status}. For the catalog:\n`)
  console.log(catalogEntry(name, recorded, { ...(title && { title }), ...(shows && { shows }) }))
}

/** Node says "fetch failed" and keeps the reason in the cause. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { message, cause } = error
  return cause instanceof Error ? `${message}: ${cause.message || String(cause)}` : message
}

try {
  await main()
} catch (error) {
  console.error(`${hide(reasonOf(error), hidden)}\n\n${help}`)
  process.exitCode = 1
}
