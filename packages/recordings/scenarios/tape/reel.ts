import type { Random } from './random.ts'
import type { Server } from './servers.ts'
import type { Fields } from './spell.ts'

/** A clock, a counter and the frames so far. */
export type Reel = {
  readonly random: Random
  /** Lets time pass before the next event, in milliseconds. */
  readonly wait: (milliseconds: number) => void
  readonly emit: (type: string, fields?: Fields) => void
  /** Fields that stand in every event until they are changed. */
  also: Fields
  /** Writes bytes that are no event of ours, as they are. */
  readonly raw: (bytes: string) => void
  /** Milliseconds since the request. */
  readonly elapsed: () => number
  readonly bytes: () => string
}

/** A new reel. The pace goes into comments, which every SSE parser skips. */
export const makeReel = (random: Random, server: Server): Reel => {
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
  const reel: Reel = {
    random,
    also: {},
    wait: (milliseconds) => {
      pause += Math.round(milliseconds)
    },
    emit: (type, fields = {}) => {
      const event = server.spell({ type, ...fields, ...reel.also, sequence_number: number++ })
      const name = server.eventLines ? `event: ${type}\n` : ''
      frames.push(`${pace()}${name}data: ${JSON.stringify(event)}\n\n`)
    },
    raw: (bytes) => frames.push(pace() + bytes),
    elapsed: () => now + pause,
    bytes: () => frames.join(''),
  }
  return reel
}
