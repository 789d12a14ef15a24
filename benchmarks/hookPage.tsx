// The page of `npm run bench -- hook`: one stream read by the fold alone, and by the hook.
import type { StreamStore } from '@response-stream/client'
import { useResponseStream } from '@response-stream/react'
import { useEffect, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { compare, type Comparison } from './measure.ts'
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

/** What the hook takes beside the fold, each reading `times` streams of so many deltas a round. */
async function compareHook(deltas: number, times: number, rounds: number): Promise<Comparison> {
  const chunks = streamOf(deltas)
  const { root, store } = await mount(() =>
    Promise.resolve(new Response(bodyOf(chunks), { headers })),
  )
  const limit = async (): Promise<void> => {
    // The answer is part of both.
    for (let i = 0; i < times; i += 1) {
      const { body } = new Response(bodyOf(chunks), { headers })
      if (body) await readAndFold(body)
    }
  }
  const ours = async (): Promise<void> => {
    for (let i = 0; i < times; i += 1) await store.getState().send({ input: 'Hello' })
  }
  const comparison = await compare({ limit, ours }, rounds)
  const { phase } = store.getState()
  root.unmount()
  if (phase !== 'completed') throw new Error(`The stream ended as ${phase}.`)
  return comparison
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
    compareHook: typeof compareHook
    readStreams: typeof readStreams
  }
}

window.compareHook = compareHook
window.readStreams = readStreams
