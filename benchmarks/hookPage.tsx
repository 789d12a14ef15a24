// The page of `npm run bench -- hook`: one stream read by the fold alone, and by the hook.
import type { StreamStore } from '@response-stream/client'
import { useResponseStream } from '@response-stream/react'
import { useEffect, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { bodyOf, readAndFold, streamOf } from './textStream.ts'

type HookProps = { fetch: typeof fetch; onStore: (store: StreamStore) => void }

function Hook({ fetch, onStore }: HookProps): ReactNode {
  const { store, phase } = useResponseStream({ fetch })
  useEffect(() => onStore(store), [store, onStore])
  return <output>{phase}</output>
}

/** A component that asks by the hook, on the page. */
async function mount(fetch: HookProps['fetch']): Promise<{ root: Root; store: StreamStore }> {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const root = createRoot(host)
  const { promise, resolve } = Promise.withResolvers<StreamStore>()
  flushSync(() => root.render(<Hook fetch={fetch} onStore={resolve} />))
  return { root, store: await promise }
}

const headers = { 'content-type': 'text/event-stream' }

/** Two ways to read one and the same stream. */
type Sides = Readonly<Record<'limit' | 'ours', () => Promise<unknown>>>

/** Reads a stream of so many deltas by the fold alone, and by a component that stays. */
async function createSides(deltas: number): Promise<Sides> {
  const chunks = streamOf(deltas)
  // The answer is part of both.
  const answer = (): Response => new Response(bodyOf(chunks), { headers })
  const { store } = await mount(() => Promise.resolve(answer()))
  return {
    async limit() {
      const { body } = answer()
      if (body) await readAndFold(body)
    },
    async ours() {
      await store.getState().send({ input: 'Hello' })
      const { phase } = store.getState()
      if (phase !== 'completed') throw new Error(`The stream ended as ${phase}.`)
    },
  }
}

let sides: Sides | undefined

/** Reads a stream of so many deltas by one side, so many times. The first call says how many deltas. */
async function readBy(side: keyof Sides, deltas: number, times: number): Promise<void> {
  sides ??= await createSides(deltas)
  for (let i = 0; i < times; i += 1) await sides[side]()
}

/** Reads so many streams one after the other, each by a component of its own, and removes it. */
async function readStreams(count: number, deltas: number): Promise<void> {
  const chunks = streamOf(deltas)
  for (let i = 0; i < count; i += 1) {
    const { root, store } = await mount(() =>
      Promise.resolve(new Response(bodyOf(chunks), { headers })),
    )
    await store.getState().send({ input: 'Hello' })
    root.unmount()
  }
}

declare global {
  interface Window {
    readBy: typeof readBy
    readStreams: typeof readStreams
  }
}

window.readBy = readBy
window.readStreams = readStreams
