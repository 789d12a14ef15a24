import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { upset, type Upset } from './chaos.ts'
import { asleep, reach, type Run } from './run.ts'
import type { Wishes } from './wishes.ts'

/** Sends the events from a place on, with all that chaos does to them; stops when nobody listens. */
export const play = async (
  run: Run,
  response: ServerResponse,
  first: number,
  { chaos, seed }: Wishes,
  signal: AbortSignal,
): Promise<void> => {
  const plan = upset(chaos, seed, run.events.length - first)
  await asleep(run, plan.late(0), signal)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // What compresses on the way would keep the events back: Next does, where it hands requests on.
    'cache-control': 'no-cache, no-transform',
  })
  response.flushHeaders()
  for (const [place, index] of plan.order.entries()) {
    const late = place === 0 ? 0 : plan.late(place)
    if (late > 0) await asleep(run, late, signal)
    const sent = await reach(run, first + index, signal)
    if (signal.aborted) return
    if (sent !== null) await write(response, plan.pieces(run.tell(sent.text)), signal)
  }
  await finish(response, plan, signal)
}

const write = async (
  response: ServerResponse,
  pieces: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<void> => {
  for (const piece of pieces) {
    const free = response.write(piece)
    if (!free) await once(response, 'drain', { signal })
    if (pieces.length > 1) await setImmediate()
  }
}

const finish = async (
  response: ServerResponse,
  { ending }: Upset,
  signal: AbortSignal,
): Promise<void> => {
  if (ending === 'end') {
    response.end()
    return
  }
  if (ending === 'stall') return
  // A reset throws away what the other side has not read yet, so it gets a moment for that.
  await asleep({ sleepers: new Set() }, 30, signal)
  response.socket?.resetAndDestroy()
}
