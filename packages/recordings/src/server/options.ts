import type { ChaosMode } from './chaos.ts'
import type { Wishes } from './wishes.ts'

/** How the endpoint behaves. */
export type RecordingsHandlerOptions = {
  /** Where the API stands; slashes around it do not matter. @default '/v1' */
  readonly base?: string
  /** Pace of requests that wish none. @default 'recorded' */
  readonly pace?: Wishes['pace']
  /** Divides the recorded times. @default 1 */
  readonly speed?: number
  /** What goes wrong in answers to requests that wish nothing else. @default none */
  readonly chaos?: readonly ChaosMode[]
  /** Decides what chaos leaves open. @default 1 */
  readonly seed?: number
  /** Whether `data: [DONE]` ends every stream, or none. Left out, it is as it was recorded. */
  readonly done?: boolean
  /** For how many milliseconds after its request a response can be streamed again. @default 300000 */
  readonly resumable?: number
  /** Origin that pages may call from, or `*`. Without it no page of another origin can. */
  readonly cors?: string
  /** Largest body in bytes. @default 1048576 */
  readonly maxBody?: number
  /** How many responses are kept for `GET /responses/{id}`. @default 100 */
  readonly keep?: number
}

/** The path below which the API stands, with a slash before it and none behind it. */
export const baseOf = ({ base = '/v1' }: RecordingsHandlerOptions): string => {
  const inner = base.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '' : `/${inner}`
}

/** What requests get that wish nothing. */
export const usualWishes = (options: RecordingsHandlerOptions): Wishes => ({
  pace: options.pace ?? 'recorded',
  speed: options.speed ?? 1,
  chaos: options.chaos ?? [],
  seed: options.seed ?? 1,
  done: options.done,
})
