import { createStreamStore, nextFrame, type StreamStore } from '@response-stream/client'
import {
  citations,
  isTerminal,
  items,
  outputText,
  type StreamState,
} from '@response-stream/protocol'
import { replay, type Replay } from '@response-stream/recordings'
// Without the part that makes all updates wait for act(): here the frames of the page set the pace.
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import { memo, Profiler, startTransition, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useItem, useItemOrder, useStream } from './useStream.ts'

afterEach(cleanup)

/** How often each part was drawn. */
type Counts = Map<string, number>

function Counted({ id, counts, children }: { id: string; counts: Counts; children: ReactNode }) {
  return (
    <Profiler id={id} onRender={(part) => counts.set(part, (counts.get(part) ?? 0) + 1)}>
      {children}
    </Profiler>
  )
}

function Item({ outputIndex }: { outputIndex: number }): ReactNode {
  return <p>{JSON.stringify(useItem(outputIndex)?.item)}</p>
}

/** An entry is drawn by its list once; from then on it draws itself. */
const Entry = memo(({ outputIndex, counts }: { outputIndex: number; counts: Counts }) => (
  <Counted id={`item ${outputIndex}`} counts={counts}>
    <Item outputIndex={outputIndex} />
  </Counted>
))

function List({ counts }: { counts: Counts }): ReactNode {
  return useItemOrder().map((outputIndex) => (
    <Entry key={outputIndex} outputIndex={outputIndex} counts={counts} />
  ))
}

const frame = () => new Promise<void>((resolve) => void nextFrame(resolve))

/** Plays a recording, each event in a frame of its own, and tells the state before and after it. */
async function byEvent(
  store: StreamStore,
  fetch: Replay,
  onEvent: (before: StreamState, after: StreamState) => void,
): Promise<void> {
  const ended = store.getState().send({})
  while (!isTerminal(store.getState().phase)) {
    const before = store.getState()
    fetch.step()
    await frame()
    await frame()
    onEvent(before, store.getState())
  }
  await ended
}

describe('what is drawn', () => {
  it('is the item that changed, and no other', async () => {
    const fetch = replay('parallel-calls', { pace: 'stepped' })
    const store = createStreamStore({ fetch })
    const counts: Counts = new Map()
    render(
      <StreamProvider store={store}>
        <Counted id="list" counts={counts}>
          <List counts={counts} />
        </Counted>
      </StreamProvider>,
    )
    let drawn = new Map(counts)
    let changes = 0
    await byEvent(store, fetch, (before, after) => {
      for (const outputIndex of after.order) {
        const part = `item ${outputIndex}`
        const times = (counts.get(part) ?? 0) - (drawn.get(part) ?? 0)
        expect(times).toBe(before.slots[outputIndex] === after.slots[outputIndex] ? 0 : 1)
        changes += times
      }
      drawn = new Map(counts)
    })
    expect(store.getState().order.length).toBeGreaterThan(1)
    expect(changes).toBeGreaterThan(10)
  })

  it('is one frame for many events', async () => {
    const store = createStreamStore({ fetch: replay('long-markdown') })
    const counts: Counts = new Map()
    render(
      <StreamProvider store={store}>
        <List counts={counts} />
      </StreamProvider>,
    )
    const start = performance.now()
    await store.getState().send({})
    await frame()
    const frames = Math.ceil((performance.now() - start) / (1000 / 60))
    // One for its arrival and one for its end are at once.
    expect(counts.get('item 0')).toBeLessThanOrEqual(frames + 2)
  })
})

function Show({ select }: { select: (state: StreamState) => unknown }): ReactNode {
  return <p data-testid="shown">{JSON.stringify(useStream(select))}</p>
}

const selectors: [string, (state: StreamState) => unknown][] = [
  ['citations', citations],
  ['items', items],
  ['made in place', (state) => state.order.map((index) => ({ index }))],
]

describe('useStream', () => {
  it.each(selectors)('takes a selector that makes a list: %s', async (_, select) => {
    const store = createStreamStore({ fetch: replay('web-search') })
    render(
      <StreamProvider store={store}>
        <Show select={select} />
      </StreamProvider>,
    )
    await store.getState().send({})
    await waitFor(() =>
      expect(screen.getByTestId('shown').textContent).toBe(
        JSON.stringify(select(store.getState())),
      ),
    )
  })

  it('draws nothing anew for a list whose entries are the same', async () => {
    const store = createStreamStore({ fetch: replay('short-answer') })
    await store.getState().send({})
    const counts: Counts = new Map()
    render(
      <StreamProvider store={store}>
        <Counted id="items" counts={counts}>
          <Show select={items} />
        </Counted>
      </StreamProvider>,
    )
    const before = store.getState()
    store.setState({ warnings: [...before.warnings] })
    await frame()
    await frame()
    expect(counts.get('items')).toBe(1)
  })
})

/** Some 100 ms of drawing, in pieces that React can be interrupted between. */
function Heavy(): ReactNode {
  return Array.from({ length: 50 }, (_, n) => <Slow key={n} />)
}

function Slow(): ReactNode {
  spend(2)
  return <i />
}

function spend(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

function Text(): ReactNode {
  return <p>{useStream(outputText)}</p>
}

function Page(): ReactNode {
  const [there, setThere] = useState(false)
  return (
    <>
      <button onClick={() => startTransition(() => setThere(true))}>Go</button>
      <h1>{there ? 'There' : 'Here'}</h1>
      {there && <Heavy />}
      <Text />
    </>
  )
}

/** A stream that says a word each 5 ms until it is left. */
function talking(): Response {
  const event = {
    type: 'response.output_text.delta',
    output_index: 0,
    content_index: 0,
    delta: 'word ',
  }
  const bytes = new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`)
  let timer: ReturnType<typeof setInterval>
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (timer = setInterval(() => controller.enqueue(bytes), 5)),
    cancel: () => clearInterval(timer),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

describe('a page that goes elsewhere while a stream runs', () => {
  it('arrives while 200 events come each second', async () => {
    const store = createStreamStore({ fetch: () => Promise.resolve(talking()) })
    void store.getState().send({})
    render(
      <StreamProvider store={store}>
        <Page />
      </StreamProvider>,
    )
    await waitFor(() => expect(outputText(store.getState())).not.toBe(''))
    const start = performance.now()
    screen.getByRole('button', { name: 'Go' }).click()
    await waitFor(() => screen.getByRole('heading', { name: 'There' }), { timeout: 10_000 })
    // 100 ms of drawing. Interrupted by each frame of the stream it takes 5 s.
    expect(performance.now() - start).toBeLessThan(3_500)
    store.getState().stop()
  }, 15_000)
})
