import type { StreamStore } from '@response-stream/client'
import { caseOutcome, type CaseOutcome } from '../caseOutcome.ts'
import type { StreamCase } from './streamCase.ts'

/** Longest wait for a stream to end, on a machine that may be busy with other things. */
const maxWaitMs = 20_000
/** One that never does is looked at when all was read and nothing has changed for so long. */
const calmMs = 150

/**
 * Sends a request with a store whose server is a case, and looks at what has come of it. The stream is left then.
 *
 * @param allRead When the last byte of the case was read.
 */
export async function askStore(
  store: StreamStore,
  one: StreamCase,
  allRead: Promise<void>,
): Promise<CaseOutcome> {
  const start = performance.now()
  const sent = store
    .getState()
    .send({ model: 'm', input: 'x' })
    .then(
      () => null,
      (cause: unknown) => String(cause),
    )
  if (one.end === 'abort') void allRead.then(() => wait(5)).then(() => store.getState().stop())
  const calm = one.end === 'stall' ? allRead.then(() => untilCalm(store)) : sent
  const limit = wait(Math.max(maxWaitMs, one.expect.max_ms ?? 0))
  const threw = await Promise.race([sent, calm, limit])
  const outcome = caseOutcome(store.getState(), threw, performance.now() - start)
  store.getState().stop()
  return outcome
}

async function untilCalm(store: StreamStore): Promise<null> {
  const before = store.getState()
  await wait(calmMs)
  return store.getState() === before ? null : untilCalm(store)
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null))
}
