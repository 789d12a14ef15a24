import { outputText } from '@response-stream/protocol'
import {
  QueryClient,
  QueryClientProvider,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import { StrictMode, Suspense, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { inputItemsOptions, modelsOptions } from './lists.ts'
import { storedResponseOptions } from './queries.ts'

afterEach(cleanup)

const part = { type: 'output_text', text: 'Rhine', annotations: [] }
const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [part] }

function answerOf(path: string): object {
  if (path.endsWith('/models')) return { data: [{ id: 'large' }] }
  if (path.includes('/input_items')) return { data: [{ id: 'msg_0' }] }
  return { id: 'resp_1', object: 'response', status: 'completed', output: [message] }
}

it('lets a boundary wait for what the server has kept, with one request each', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>((input) =>
    // Addresses are strings here.
    Promise.resolve(Response.json(answerOf(input as string))),
  )
  function Page(): ReactNode {
    const stored = useSuspenseQuery(storedResponseOptions('resp_1', { fetch }))
    const input = useSuspenseInfiniteQuery(inputItemsOptions('resp_1', { fetch }))
    const models = useSuspenseQuery(modelsOptions({ fetch }))
    const [first] = input.data.pages.flatMap(({ data }) => data)
    return [outputText(stored.data), String(first?.['id']), models.data[0]?.id].join()
  }
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="Loading">
          <Page />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  )
  expect(document.body.textContent).toContain('Loading')
  await waitFor(() => expect(screen.getByText('Rhine,msg_0,large')).toBeTruthy())
  expect(fetch).toHaveBeenCalledTimes(3)
})
