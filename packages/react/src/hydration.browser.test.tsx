import { createStreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { replay } from '@response-stream/recordings'
import { screen, waitFor } from '@testing-library/react/pure'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useResponseStream, type ResponseStreamOptions } from './useResponseStream.ts'
import { useStream } from './useStream.ts'

const errors = vi.spyOn(console, 'error')

function Text(): ReactNode {
  return <p data-testid="text">{useStream(outputText)}</p>
}

function Ask({ options }: { options: ResponseStreamOptions }): ReactNode {
  const { phase, send, store } = useResponseStream(options)
  return (
    <StreamProvider store={store}>
      <button onClick={() => void send({ input: 'Hello' })}>Ask</button>
      <p data-testid="phase">{phase}</p>
      <Text />
    </StreamProvider>
  )
}

const shown = (id: string) => screen.getByTestId(id).textContent

describe('a page that a server has drawn', () => {
  function hydrate(page: ReactNode) {
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    const onRecoverableError = vi.fn<(error: unknown) => void>()
    const root = hydrateRoot(container, page, { onRecoverableError })
    return { container, root, onRecoverableError }
  }

  it('comes alive without a warning, and sends nothing by itself', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(replay('short-answer'))
    const { container, root, onRecoverableError } = hydrate(<Ask options={{ fetch }} />)
    expect(shown('phase')).toBe('idle')
    expect(fetch).not.toHaveBeenCalled()
    await waitFor(() => {
      if (shown('phase') === 'idle') screen.getByRole('button').click()
      expect(shown('phase')).toBe('completed')
    })
    expect(onRecoverableError).not.toHaveBeenCalled()
    root.unmount()
    container.remove()
  })

  it('shows a store that has said something since', async () => {
    const store = createStreamStore({ fetch: replay('short-answer') })
    await store.getState().send({})
    const { container, root, onRecoverableError } = hydrate(<Ask options={{ store }} />)
    await waitFor(() => expect(shown('phase')).toBe('completed'))
    expect(shown('text')).toBe(outputText(store.getState()))
    expect(onRecoverableError).not.toHaveBeenCalled()
    root.unmount()
    container.remove()
  })
})

it('writes no warning and no error to the console in all that', () => {
  expect(errors.mock.calls).toEqual([])
})
