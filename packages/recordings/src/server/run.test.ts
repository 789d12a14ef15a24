import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { asleep } from './run.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('sleeps as long as a timer can when an event is due in a thousand years, not for no time', async () => {
  const awake = vi.fn<() => void>()
  void asleep({ sleepers: new Set() }, 1e300, new AbortController().signal).then(awake)
  await vi.advanceTimersByTimeAsync(2_000_000_000)
  expect(awake).not.toHaveBeenCalled()
})
