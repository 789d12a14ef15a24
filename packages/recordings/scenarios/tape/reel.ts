import type { Random } from './random.ts'
import { spell, type Fields } from './spell.ts'

/** A clock, a counter and the frames so far. */
export type Reel = {
  readonly random: Random
  /** Lets time pass before the next event, in milliseconds. */
  readonly wait: (milliseconds: number) => void
  readonly emit: (type: string, fields?: Fields) => void
  /** Writes bytes that are no event of ours, as they are. */
  readonly raw: (bytes: string) => void
  /** Milliseconds since the request. */
  readonly elapsed: () => number
  readonly bytes: () => string
}

/** A new reel. The pace goes into comments, which every SSE parser skips. */
export const makeReel = (random: Random): Reel => {
  const frames: string[] = []
  let number = 0
  let now = 0
  let pause = 0
  const pace = (): string => {
    const comment = pause > 0 ? `: ${pause}ms\n` : ''
    now += pause
    pause = 0
    return comment
  }
  return {
    random,
    wait: (milliseconds) => {
      pause += Math.round(milliseconds)
    },
    emit: (type, fields = {}) => {
      const event = spell({ type, ...fields, sequence_number: number++ })
      frames.push(`${pace()}event: ${type}\ndata: ${JSON.stringify(event)}\n\n`)
    },
    raw: (bytes) => frames.push(pace() + bytes),
    elapsed: () => now + pause,
    bytes: () => frames.join(''),
  }
}
