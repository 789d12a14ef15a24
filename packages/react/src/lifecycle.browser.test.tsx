import { createStreamStore, type StreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { replay } from '@response-stream/recordings'
// Without the part that makes all updates wait for act(): here the frames of the page set the pace.
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import { StrictMode, Suspense, use, useEffect, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useResponseStream, type ResponseStreamOptions } from './useResponseStream.ts'
import { useStream } from './useStream.ts'

const errors = vi.spyOn(console, 'error')
afterEach(cleanup)

function counted(fetchLike: typeof fetch) {
  return vi.fn<typeof fetch>((input, init) => fetchLike(input, init))
}

function Text(): ReactNode {
  return <p data-testid="text">{useStream(outputText)}</p>
}

type AskProps = { options: ResponseStreamOptions; name?: string; resumeId?: string }

function Ask({ options, name = 'phase', resumeId }: AskProps): ReactNode {
  const { phase, isQuiet, send, resume, store } = useResponseStream(options)
  useEffect(() => {
    if (resumeId !== undefined) void resume(resumeId)
  }, [resumeId, resume])
  return (
    <StreamProvider store={store}>
      <button onClick={() => void send({ input: 'Hello' })}>Ask</button>
      <p data-testid={name}>{isQuiet ? `${phase}, quiet` : phase}</p>
      <Text />
    </StreamProvider>
  )
}

const textOf = (id: string) => screen.getByTestId(id).textContent
const press = () => screen.getAllByRole('button', { name: 'Ask' })[0]?.click()
const phaseIs = (phase: string) => waitFor(() => expect(textOf('phase')).toBe(phase))

/** What the recording says, read without React. */
async function words(store: StreamStore = createStreamStore({ fetch: replay('short-answer') })) {
  await store.getState().send({})
  return outputText(store.getState())
}

describe('two hooks on one store', () => {
  it('make one request, and both show it', async () => {
    const fetch = counted(replay('short-answer'))
    const store = createStreamStore({ fetch })
    render(
      <StrictMode>
        <Ask options={{ store }} />
        <Ask options={{ store }} name="other" />
      </StrictMode>,
    )
    press()
    await phaseIs('completed')
    expect(textOf('other')).toBe('completed')
    expect(fetch).toHaveBeenCalledTimes(1)
    const said = await words()
    expect(screen.getAllByTestId('text').map((one) => one.textContent)).toEqual([said, said])
  })

  it('show another store as soon as they are given one', async () => {
    const [first, second] = [
      createStreamStore(),
      createStreamStore({ fetch: replay('short-answer') }),
    ]
    const { rerender } = render(<Ask options={{ store: first }} />)
    rerender(<Ask options={{ store: second }} />)
    press()
    await phaseIs('completed')
    expect(textOf('text')).toBe(await words())
    expect(first.getState().phase).toBe('idle')
  })

  it('do not end it when they are removed and come back', async () => {
    const playing = replay('short-answer', { pace: 'stepped' })
    const fetch = counted(playing)
    const store = createStreamStore({ fetch })
    const first = render(<Ask options={{ store }} />)
    press()
    await waitFor(() => {
      playing.step(5)
      expect(textOf('text')).not.toBe('')
    })
    first.unmount()
    playing.play()
    render(<Ask options={{ store }} />)
    await phaseIs('completed')
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(textOf('text')).toBe(await words())
  })
})

describe('a component that comes and goes', () => {
  it('in one breath makes one request a time, and mixes none of them', async () => {
    const fetch = counted(replay('short-answer', { pace: 'recorded', speed: 8 }))
    const page = (key: number) => <Ask key={key} options={{ fetch }} />
    const { rerender } = render(page(0))
    for (let key = 1; key <= 5; key += 1) {
      press()
      rerender(page(key))
    }
    expect(textOf('phase')).toBe('idle')
    press()
    await phaseIs('completed')
    expect(fetch.mock.calls.length).toBeLessThanOrEqual(6)
    expect(textOf('text')).toBe(await words())
  })

  it('goes on below a boundary that waits for something else', async () => {
    const playing = replay('short-answer', { pace: 'stepped' })
    const fetch = counted(playing)
    const other = Promise.withResolvers<string>()
    const Other = () => <i>{use(other.promise)}</i>
    const Page = (): ReactNode => {
      const [waits, setWaits] = useState(false)
      return (
        <>
          <button onClick={() => setWaits(true)}>Wait</button>
          <Suspense fallback={<b>Waiting</b>}>
            <Ask options={{ fetch }} />
            {waits && <Other />}
          </Suspense>
        </>
      )
    }
    render(<Page />)
    press()
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
    screen.getByRole('button', { name: 'Wait' }).click()
    await waitFor(() => screen.getByText('Waiting'))
    playing.play()
    other.resolve('there')
    await waitFor(() => screen.getByText('there'))
    await phaseIs('completed')
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(textOf('text')).toBe(await words())
  })

  it('picks a response up in an effect with one request, in strict mode too', async () => {
    const fetch = counted(replay('short-answer'))
    render(
      <StrictMode>
        <Ask options={{ fetch }} resumeId="resp_1" />
      </StrictMode>,
    )
    await phaseIs('completed')
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/v1/responses/resp_1?stream=true'])
    expect(textOf('text')).toBe(await words())
  })

  it('says that it is quiet, and that it is no longer', async () => {
    const playing = replay('short-answer', { pace: 'stepped' })
    render(<Ask options={{ fetch: playing, silence: { quietMs: 80 } }} />)
    press()
    await phaseIs('connecting, quiet')
    playing.step(3)
    await phaseIs('streaming')
    await phaseIs('streaming, quiet')
    playing.play()
    await waitFor(() => expect(textOf('phase')).toBe('completed'))
  })
})

it('writes no warning and no error to the console in all that', () => {
  expect(errors.mock.calls).toEqual([])
})
