import { createStreamStore, type StreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { replay, type Replay } from '@response-stream/recordings'
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import { Activity, StrictMode, useEffect, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useResponseStream, type ResponseStreamOptions } from './useResponseStream.ts'
import { useStream } from './useStream.ts'

afterEach(cleanup)

/** Counts the requests, and keeps the signal of each. */
function counted(fetchLike: typeof fetch) {
  const signals: (AbortSignal | null | undefined)[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    signals.push(init?.signal)
    return fetchLike(input, init)
  }
  return { fetch, signals }
}

function Text(): ReactNode {
  return <p data-testid="text">{useStream(outputText)}</p>
}

type AskProps = {
  options: ResponseStreamOptions
  onStore?: (store: StreamStore) => void
  onRender?: () => void
  atOnce?: boolean
}

function Ask({ options, onStore, onRender, atOnce }: AskProps): ReactNode {
  const { phase, error, isStreaming, send, stop, reset, store } = useResponseStream(options)
  onRender?.()
  useEffect(() => onStore?.(store), [onStore, store])
  useEffect(() => {
    if (atOnce) void send({ input: 'Hello' })
  }, [atOnce, send])
  return (
    <StreamProvider store={store}>
      <button onClick={() => void send({ input: 'Hello' })}>Ask</button>
      <button onClick={stop}>Stop</button>
      <button onClick={reset}>Reset</button>
      <p data-testid="phase">{phase}</p>
      <p data-testid="streaming">{String(isStreaming)}</p>
      <p role="alert">{error?.message}</p>
      <Text />
    </StreamProvider>
  )
}

const press = (name: string) => screen.getByRole('button', { name }).click()
const textOf = (id: string) => screen.getByTestId(id).textContent
const phaseIs = (phase: string) => waitFor(() => expect(textOf('phase')).toBe(phase))

/** What the recording says, read without React. */
async function wordsOf(name: string): Promise<string> {
  const store = createStreamStore({ fetch: replay(name) })
  await store.getState().send({})
  return outputText(store.getState())
}

/** Lets a replay hand out some events, and waits until some are shown. */
async function someWords(fetchLike: Replay): Promise<void> {
  await waitFor(() => {
    fetchLike.step(5)
    expect(textOf('text')).not.toBe('')
  })
}

describe('useResponseStream', () => {
  it('shows a response from the first word to the last', async () => {
    render(<Ask options={{ fetch: replay('short-answer') }} />)
    expect(textOf('phase')).toBe('idle')
    press('Ask')
    await waitFor(() => expect(textOf('streaming')).toBe('true'))
    await phaseIs('completed')
    expect(textOf('text')).toBe(await wordsOf('short-answer'))
    expect(textOf('streaming')).toBe('false')
  })

  it('shows an error in place and keeps the words', async () => {
    render(<Ask options={{ fetch: replay('short-answer', { breakAt: 20 }) }} />)
    press('Ask')
    await phaseIs('interrupted')
    expect(screen.getByRole('alert').textContent).toContain('What arrived is kept.')
    expect(textOf('text')).not.toBe('')
  })

  it('stops, and asks again', async () => {
    const fetch = replay('short-answer', { pace: 'stepped' })
    render(<Ask options={{ fetch }} />)
    press('Ask')
    await someWords(fetch)
    press('Stop')
    await phaseIs('aborted')
    expect(textOf('text')).not.toBe('')
    press('Reset')
    await phaseIs('idle')
    expect(textOf('text')).toBe('')
    press('Ask')
    await phaseIs('connecting')
    fetch.play()
    await phaseIs('completed')
  })

  it('renders with the phase, not with each word', async () => {
    const onRender = vi.fn<() => void>()
    render(
      <Ask
        options={{ fetch: replay('short-answer', { pace: 'recorded', speed: 4 }) }}
        onRender={onRender}
      />,
    )
    press('Ask')
    await phaseIs('completed')
    // idle, connecting, streaming, completed
    expect(onRender).toHaveBeenCalledTimes(4)
  })

  it('keeps its store and its actions, and takes the newest options for the next request', async () => {
    const sent: string[] = []
    const stores = new Set<StreamStore>()
    const optionsWith = (token: string): ResponseStreamOptions => ({
      headers: { authorization: token },
      fetch: (input, init) => {
        sent.push(new Headers(init?.headers).get('authorization') ?? '')
        return replay('short-answer')(input, init)
      },
    })
    const onStore = (store: StreamStore) => void stores.add(store)
    const { rerender } = render(<Ask options={optionsWith('one')} onStore={onStore} />)
    press('Ask')
    await phaseIs('completed')
    rerender(<Ask options={optionsWith('two')} onStore={onStore} />)
    press('Ask')
    await waitFor(() => expect(sent).toEqual(['one', 'two']))
    expect(stores.size).toBe(1)
  })
})

describe('the life of a request', () => {
  it.each([
    ['a click', false],
    ['an effect', true],
  ])('is one connection in strict mode, sent by %s', async (_, atOnce) => {
    const { fetch, signals } = counted(replay('short-answer'))
    render(
      <StrictMode>
        <Ask options={{ fetch }} atOnce={atOnce} />
      </StrictMode>,
    )
    if (!atOnce) press('Ask')
    await phaseIs('completed')
    expect(signals).toHaveLength(1)
    expect(textOf('text')).toBe(await wordsOf('short-answer'))
  })

  it('ends when the component is removed', async () => {
    const fetchLike = replay('short-answer', { pace: 'stepped' })
    const { fetch, signals } = counted(fetchLike)
    const onStore = vi.fn<(store: StreamStore) => void>()
    const { unmount } = render(<Ask options={{ fetch }} onStore={onStore} />)
    press('Ask')
    await someWords(fetchLike)
    unmount()
    await waitFor(() => expect(signals[0]?.aborted).toBe(true))
    expect(onStore.mock.lastCall?.[0].getState().phase).toBe('aborted')
  })

  it('goes on while the component is hidden', async () => {
    const fetchLike = replay('short-answer', { pace: 'stepped' })
    const { fetch, signals } = counted(fetchLike)
    const onStore = vi.fn<(store: StreamStore) => void>()
    const page = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <Ask options={{ fetch }} onStore={onStore} />
      </Activity>
    )
    const { rerender } = render(page('visible'))
    press('Ask')
    await someWords(fetchLike)
    rerender(page('hidden'))
    fetchLike.play()
    const store = onStore.mock.lastCall?.[0]
    await waitFor(() => expect(store?.getState().phase).toBe('completed'))
    rerender(page('visible'))
    await phaseIs('completed')
    expect(signals).toHaveLength(1)
    expect(textOf('text')).toBe(await wordsOf('short-answer'))
  })

  it('ends when the component is removed while it is hidden', async () => {
    const fetchLike = replay('short-answer', { pace: 'stepped' })
    const { fetch, signals } = counted(fetchLike)
    const { rerender, unmount } = render(
      <Activity mode="visible">
        <Ask options={{ fetch }} />
      </Activity>,
    )
    press('Ask')
    await someWords(fetchLike)
    rerender(
      <Activity mode="hidden">
        <Ask options={{ fetch }} />
      </Activity>,
    )
    expect(signals[0]?.aborted).toBe(false)
    unmount()
    await waitFor(() => expect(signals[0]?.aborted).toBe(true))
  })
})
