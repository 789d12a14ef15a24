#!/usr/bin/env node
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { parseArgs } from 'node:util'
import { createRecordingsServer, type RecordingsServerOptions } from '../server.ts'
import { baseOf } from '../server/options.ts'
import { readChaos } from '../server/wishes.ts'

const help = `response-stream-serve: plays recordings as a Responses endpoint

  --port 4000       where to listen; a free port when left out
  --host 127.0.0.1  which address to listen at
  --base /v1        where the API stands
  --pace recorded   or instant
  --speed 1         divides the recorded times
  --chaos cut,slow  what goes wrong: cut reset stall duplicate reorder split slow rate-limit
  --seed 1          decides what chaos leaves open
  --done true       ends every stream with [DONE]; false ends none so
  --cors <origin>   lets pages of that origin in
`

const text = { type: 'string' } as const

const read = (): RecordingsServerOptions | null => {
  const options = {
    port: text,
    host: text,
    base: text,
    pace: text,
    speed: text,
    chaos: text,
    seed: text,
    done: text,
    cors: text,
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values } = parseArgs({ options })
  if (values.help === true) return null
  const { host, base, cors, pace = 'recorded', done } = values
  if (pace !== 'recorded' && pace !== 'instant') throw new Error('--pace is recorded or instant.')
  return {
    pace,
    port: wholeNumber('port', values.port, 0),
    speed: aboveZero('speed', values.speed),
    chaos: readChaos(values.chaos ?? ''),
    seed: wholeNumber('seed', values.seed, 1),
    ...(done !== undefined && { done: yesOrNo('done', done) }),
    ...(host !== undefined && { host }),
    ...(base !== undefined && { base }),
    ...(cors !== undefined && { cors: originOf(cors) }),
  }
}

const wholeNumber = (name: string, given: string | undefined, usual: number): number => {
  const number = Number(given ?? usual)
  if (Number.isInteger(number)) return number
  throw new Error(`--${name} is a whole number.`)
}

const aboveZero = (name: string, given = '1'): number => {
  const number = Number(given)
  if (number > 0) return number
  throw new Error(`--${name} is a number above 0.`)
}

const yesOrNo = (name: string, given: string): boolean => {
  if (given === 'true' || given === 'false') return given === 'true'
  throw new Error(`--${name} is true or false.`)
}

/** Browsers compare letter by letter: with a path, or a slash at its end, it would let nobody in. */
const originOf = (given: string): string => {
  if (given === '*' || (URL.canParse(given) && new URL(given).origin === given)) return given
  throw new Error('--cors is an origin such as http://localhost:5173, or *.')
}

const serve = async (): Promise<void> => {
  const options = read()
  if (options === null) return console.log(help)
  const server = createRecordingsServer(options)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  const { host = '127.0.0.1' } = options
  console.log(`http://${isIPv6(host) ? `[${host}]` : host}:${port}${baseOf(options)}`)
}

try {
  await serve()
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  console.error(`${said}\n\n${help}`)
  process.exitCode = 1
}
