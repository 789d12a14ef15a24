import type { StreamStore } from '@response-stream/client'
import { caseOutcome, type CaseOutcome } from '../caseOutcome.ts'
import type { StreamCase } from './streamCase.ts'

/** Longest wait for a stream to end; one that never does is looked at after the shorter time. */
const maxWaitMs = 5_000
const stallMs = 150

/** Sends a request with a store whose server is a case, and looks at what has come of it. The stream is left then. */
export async function askStore(store: StreamStore, one: StreamCase): Promise<CaseOutcome> {
  const start = performance.now()
  const sent = store
    .getState()
    .send({ model: 'm', input: 'x' })
    .then(
      () => null,
      (cause: unknown) => String(cause),
    )
  const limit = Math.max(maxWaitMs, one.expect.max_ms ?? 0)
  const threw = await Promise.race([sent, wait(one.end === 'stall' ? stallMs : limit)])
  const outcome = caseOutcome(store.getState(), threw, performance.now() - start)
  store.getState().stop()
  return outcome
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null))
}
