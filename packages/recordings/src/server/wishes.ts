import type { IncomingMessage } from 'node:http'
import { chaosModes, type ChaosMode } from './chaos.ts'
import { Problem } from './problem.ts'

/** How an answer is played. A request may wish for each, and the server's options say what is usual. */
export type Wishes = {
  readonly pace: 'instant' | 'recorded'
  /** Divides the recorded times. */
  readonly speed: number
  readonly chaos: readonly ChaosMode[]
  /** Decides all that chaos leaves open. */
  readonly seed: number
  /** Whether `data: [DONE]` ends a stream; undefined leaves it as it was recorded. */
  readonly done: boolean | undefined
}

/**
 * What a request wishes: `?pace=`, `?speed=`, `?chaos=`, `?seed=` and `?done=`, else the headers
 * `x-recording-pace` and so on, else the fields of `metadata`, else what is usual.
 */
export const wishesOf = (
  request: IncomingMessage,
  query: URLSearchParams,
  metadata: Readonly<Record<string, unknown>>,
  usual: Wishes,
): Wishes => {
  const wish = (name: keyof Wishes): unknown =>
    query.get(name) ?? request.headers[`x-recording-${name}`] ?? metadata[name]
  const pace = wish('pace') ?? usual.pace
  if (pace !== 'instant' && pace !== 'recorded') throw refused('pace', 'instant or recorded')
  const speed = Number(wish('speed') ?? usual.speed)
  if (!(speed > 0)) throw refused('speed', 'a number above zero')
  const seed = Number(wish('seed') ?? usual.seed)
  if (!Number.isInteger(seed)) throw refused('seed', 'a whole number')
  return {
    pace,
    speed,
    seed,
    chaos: readChaos(wish('chaos') ?? usual.chaos.join()),
    done: readDone(wish('done'), usual.done),
  }
}

/** Reads a list such as `cut,split`; `none` and the empty text are no chaos. Throws a Problem. */
export const readChaos = (list: unknown): readonly ChaosMode[] => {
  const names = typeof list === 'string' ? list.split(',').map((name) => name.trim()) : ['?']
  return names
    .filter((name) => name !== '' && name !== 'none')
    .map((name) => {
      const mode = chaosModes.find((known) => known === name)
      if (mode === undefined) throw refused('chaos', `none or some of ${chaosModes.join(', ')}`)
      return mode
    })
}

const readDone = (wish: unknown, usual: boolean | undefined): boolean | undefined => {
  if (wish === undefined) return usual
  if (wish === 'true' || wish === '1') return true
  if (wish === 'false' || wish === '0') return false
  throw refused('done', 'true or false')
}

const refused = (param: string, allowed: string): Problem =>
  new Problem(400, {
    message: `Invalid value for '${param}': it has to be ${allowed}.`,
    param,
    code: 'invalid_value',
  })
