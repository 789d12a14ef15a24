import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, vi } from 'vitest'
import { onAbort } from './onAbort.ts'

/** Collects all garbage now. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

it('calls back when the signal gives up, at once if it has', () => {
  const own = new AbortController()
  const called = vi.fn<() => void>()
  onAbort(own.signal, called, new AbortController().signal)
  expect(called).not.toHaveBeenCalled()
  own.abort()
  expect(called).toHaveBeenCalledTimes(1)
  onAbort(own.signal, called, new AbortController().signal)
  expect(called).toHaveBeenCalledTimes(2)
})

it('calls nobody back whose time is over, whatever was collected meanwhile', async () => {
  const own = new AbortController()
  const called = vi.fn<() => void>()
  const ends = [1, 2, 3].map(() => new AbortController())
  for (const end of ends) onAbort(own.signal, () => called(), end.signal)
  // What is held weakly is held until the turn is over.
  await new Promise((resolve) => setTimeout(resolve, 5))
  collect()
  for (const end of ends) end.abort()
  own.abort()
  expect(called).not.toHaveBeenCalled()
})
