import { createStreamStore } from '@response-stream/client'
import type { StreamStore } from '@response-stream/client'
import { recordingEvents, replay } from '@response-stream/recordings'
import type { Replay, ReplayOptions } from '@response-stream/recordings'
import type { TransportSign } from './transport.ts'

/** A recording in a store of its own, and how far it was let go on. */
export type Session = {
  /** Tells it from the others of its page. */
  readonly id: number
  readonly store: StreamStore
  readonly fetch: Replay
  /** Events that were let through; infinite where the recording plays by itself. */
  released: number
}

let opened = 0

/** Opens a recording. With pace `stepped` nothing comes before `stepTo`. */
export function openSession(name: string, options: ReplayOptions): Session {
  const fetch = replay(name, options)
  const store = createStreamStore({ fetch, now: recordedClock(name, fetch) })
  opened += 1
  return { id: opened, store, fetch, released: options.pace === 'stepped' ? 0 : Infinity }
}

/** Lets a stepped session come to an event; false when it is past that already. */
export function stepTo(session: Session, position: number): boolean {
  const events = position - session.released
  if (!Number.isFinite(session.released) || events < 0) return false
  if (events > 0) session.fetch.step(events)
  session.released = position
  return true
}

/** Steps through a session at the pace of its recording, until it is told to stop or the last event came. */
export function playOn(session: Session, times: readonly number[], speed: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = (): void => {
    const at = session.released
    if (at >= times.length) return
    const wait = ((times[at] ?? 0) - (times[at - 1] ?? 0)) / speed
    timer = setTimeout(() => {
      stepTo(session, at + 1)
      next()
    }, wait)
  }
  next()
  return () => clearTimeout(timer)
}

/** Where a session is now. */
export function signOf({ fetch }: Session, total: number, playing: boolean): TransportSign {
  return { position: fetch.position, total, playing: playing && fetch.position < total }
}

/** The recorded time of each event, in milliseconds. */
export async function recordedTimes(name: string): Promise<readonly number[]> {
  return (await recordingEvents(name)).map(({ at }) => at)
}

/** Shows the time at which the last event was recorded, so that durations in a story are those of the recording at any pace. */
function recordedClock(name: string, played: Replay): () => number {
  const times: number[] = []
  void recordedTimes(name).then((known) => times.push(...known))
  return () => times[Math.min(played.position, times.length) - 1] ?? 0
}
