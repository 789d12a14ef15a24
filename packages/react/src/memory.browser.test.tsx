import type { StreamStore } from '@response-stream/client'
import { replay } from '@response-stream/recordings'
import { render } from '@testing-library/react/pure'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { StreamProvider } from './StreamProvider.tsx'
import { useResponseStream } from './useResponseStream.ts'
import { useItemOrder } from './useStream.ts'

const streams = 100

type AskProps = { onStore: (store: StreamStore) => void }

function Ask({ onStore }: AskProps): ReactNode {
  const { store } = useResponseStream({ fetch: replay('short-answer') })
  useEffect(() => onStore(store), [store, onStore])
  return (
    <StreamProvider store={store}>
      <Count />
    </StreamProvider>
  )
}

function Count(): ReactNode {
  return <p>{useItemOrder().length}</p>
}

async function mount(): Promise<{ store: StreamStore; unmount: () => void }> {
  const { promise, resolve } = Promise.withResolvers<StreamStore>()
  const { unmount } = render(
    <StrictMode>
      <Ask onStore={resolve} />
    </StrictMode>,
  )
  return { store: await promise, unmount }
}

/** How many of these objects are still in memory once nothing is left to collect. */
async function kept(held: readonly WeakRef<object>[]): Promise<number> {
  // A WeakRef keeps its object until the task that read it has ended.
  await new Promise((resolve) => setTimeout(resolve, 10))
  await cdp().send('HeapProfiler.collectGarbage')
  return held.filter((one) => one.deref() !== undefined).length
}

/** React and the frame that is asked for hold on to the last thing that was drawn for a while. */
const few = 3

it('of 100 responses of one component only the last is kept', { timeout: 30_000 }, async () => {
  const { store, unmount } = await mount()
  const held: WeakRef<object>[] = []
  for (let i = 0; i < streams; i += 1) {
    await store.getState().send({ input: 'Hello' })
    held.push(new WeakRef(store.getState().slots))
  }
  await expect.poll(() => kept(held)).toBeLessThanOrEqual(few)
  expect(held.at(-1)?.deref()).toBe(store.getState().slots)
  unmount()
})

it('of 100 components that are gone nothing is kept', { timeout: 60_000 }, async () => {
  const held: WeakRef<object>[] = []
  for (let i = 0; i < streams; i += 1) {
    const { store, unmount } = await mount()
    const sent = store.getState().send({ input: 'Hello' })
    // Every other one is removed while its response comes.
    if (i % 2 === 0) await sent
    held.push(new WeakRef(store), new WeakRef(store.getState()))
    unmount()
  }
  await expect.poll(() => kept(held), { timeout: 10_000 }).toBeLessThanOrEqual(2 * few)
})
