import type { HttpOptions } from '@response-stream/client'
import { items, outputText, toResponse, type StreamState } from '@response-stream/protocol'
import { replay } from '@response-stream/recordings'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
// Without the part that makes all updates wait for act(): here the frames of the page set the pace.
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useItem, useItemOrder, useStream } from './useStream.ts'
import { useResponseStream, type ResponseStreamOptions } from './useResponseStream.ts'
import { useStoredResponse } from './useStoredResponse.ts'

afterEach(cleanup)

function Item({ outputIndex }: { outputIndex: number }): ReactNode {
  return <li>{useItem(outputIndex)?.item.type}</li>
}

/** Parts that know a provider and nothing of where the response comes from. */
function Parts({ name }: { name: string }): ReactNode {
  const text = useStream(outputText)
  const phase = useStream((state) => state.phase)
  const order = useItemOrder()
  return (
    <section aria-label={name}>
      <p>{phase}</p>
      <p>{text}</p>
      <ul>
        {order.map((outputIndex) => (
          <Item key={outputIndex} outputIndex={outputIndex} />
        ))}
      </ul>
    </section>
  )
}

function Live({ options }: { options: ResponseStreamOptions }): ReactNode {
  const { send, store } = useResponseStream(options)
  return (
    <StreamProvider store={store}>
      <button onClick={() => void send({ input: 'Hello' })}>Ask</button>
      <Parts name="live" />
    </StreamProvider>
  )
}

function Stored({ id, http }: { id: string; http: HttpOptions }): ReactNode {
  const { data, error } = useStoredResponse(id, http)
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p>Loading</p>
  return (
    <StreamProvider state={data}>
      <Parts name="stored" />
    </StreamProvider>
  )
}

const shownIn = (name: string) => screen.getByRole('region', { name }).innerHTML
const ask = () => screen.getByRole('button', { name: 'Ask' }).click()

/** Streams a recording to its end, and gives back its state. */
async function stream(client: QueryClient | null, name: string): Promise<StreamState> {
  const states: StreamState[] = []
  function Watch(): ReactNode {
    const { send, store } = useResponseStream({ fetch: replay(name), queryClient: client })
    return (
      <button onClick={() => void send({}).then(() => states.push(store.getState()))}>Watch</button>
    )
  }
  const { unmount } = render(<Watch />)
  screen.getByRole('button', { name: 'Watch' }).click()
  await waitFor(() => expect(states).toHaveLength(1))
  unmount()
  const [state] = states
  if (!state) throw new Error('The stream did not end.')
  return state
}

describe('a stored response', () => {
  it.each(['short-answer', 'web-search', 'parallel-calls', 'refusal'])(
    'shows what its stream has shown: %s',
    async (name) => {
      const client = new QueryClient()
      const state = await stream(null, name)
      const fetch = vi.fn<typeof globalThis.fetch>(() =>
        Promise.resolve(Response.json(toResponse(state))),
      )
      render(
        <QueryClientProvider client={client}>
          <Live options={{ fetch: replay(name), queryClient: null }} />
          <Stored id={state.response?.id ?? ''} http={{ fetch }} />
        </QueryClientProvider>,
      )
      ask()
      await waitFor(() => expect(shownIn('stored')).toContain('completed'))
      await waitFor(() => expect(shownIn('live')).toBe(shownIn('stored')))
      expect(items(state).length).toBeGreaterThan(0)
      expect(fetch).toHaveBeenCalledTimes(1)
    },
  )

  it('is found without a request when its stream has ended here', async () => {
    const client = new QueryClient()
    const fetch = vi.fn<typeof globalThis.fetch>()
    const id = (await stream(null, 'web-search')).response?.id ?? ''
    const page = (stored: boolean) => (
      <QueryClientProvider client={client}>
        <Live options={{ fetch: replay('web-search') }} />
        {stored && <Stored id={id} http={{ fetch }} />}
      </QueryClientProvider>
    )
    const { rerender } = render(page(false))
    ask()
    await waitFor(() => expect(shownIn('live')).toContain('completed'))
    rerender(page(true))
    expect(shownIn('stored')).toBe(shownIn('live'))
    expect(fetch).not.toHaveBeenCalled()
  })

  it('enters the cache once, and no word before its end', async () => {
    const client = new QueryClient()
    const writes: string[] = []
    client.getQueryCache().subscribe(({ type }) => {
      if (type === 'updated') writes.push(type)
    })
    await stream(client, 'long-markdown')
    expect(client.getQueryCache().getAll()).toHaveLength(1)
    expect(writes).toHaveLength(1)
  })

  it('is looked at while it runs, until it has ended', async () => {
    const state = await stream(null, 'short-answer')
    const final = toResponse(state)
    const running = { ...final, status: 'in_progress', output: [] }
    const answers = [running, running, final]
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.resolve(Response.json(answers.length > 1 ? answers.shift() : answers[0])),
    )
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Stored id={final.id} http={{ fetch }} />
      </QueryClientProvider>,
    )
    await waitFor(() => expect(shownIn('stored')).toContain('streaming'))
    await waitFor(() => expect(shownIn('stored')).toContain('completed'), { timeout: 9_000 })
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(fetch).toHaveBeenCalledTimes(3)
  }, 15_000)

  it('says why it cannot be shown', async () => {
    const error = { message: 'No response with this id' }
    const answer = Response.json({ error }, { status: 404 })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Stored id="resp_0" http={{ fetch: () => Promise.resolve(answer) }} />
      </QueryClientProvider>,
    )
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('No response with this id'),
    )
  })
})
