import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useCancelResponse } from './useCancelResponse.ts'
import { useDeleteResponse } from './useDeleteResponse.ts'
import { useInputItems } from './useInputItems.ts'
import { useModels } from './useModels.ts'
import { useStoredResponse } from './useStoredResponse.ts'

afterEach(cleanup)

/** A server with one response, three input items and two models. */
function createServer() {
  const items = ['msg_1', 'msg_2', 'msg_3'].map((id) => ({ id, type: 'message', role: 'user' }))
  const response = { id: 'resp_1', object: 'response', status: 'completed', output: [] }
  const answer = (method: string, { pathname, searchParams }: URL): object => {
    if (pathname === '/v1/models') return { data: [{ id: 'large' }, { id: 'small' }] }
    if (method === 'DELETE') return { id: 'resp_1', deleted: true }
    if (pathname.endsWith('/cancel')) return { ...response, status: 'cancelled' }
    if (!pathname.endsWith('/input_items')) return response
    const from = items.findIndex(({ id }) => id === searchParams.get('after')) + 1
    return { data: items.slice(from, from + 2), has_more: from + 2 < items.length }
  }
  return vi.fn<typeof fetch>((input, init) => {
    const url = new URL(input as string, location.href) // addresses are strings here
    return Promise.resolve(Response.json(answer(init?.method ?? 'GET', url)))
  })
}

type Http = { fetch: typeof fetch }

function Items(http: Http): ReactNode {
  const { data, hasNextPage, fetchNextPage } = useInputItems('resp_1', { ...http, limit: 2 })
  return (
    <>
      <p>{data?.pages.flatMap((page) => page.data.map((item) => String(item['id']))).join()}</p>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
    </>
  )
}

function Models(http: Http): ReactNode {
  return (
    <p>
      {useModels(http)
        .data?.map(({ id }) => id)
        .join()}
    </p>
  )
}

function Both(http: Http): ReactNode {
  const { data } = useStoredResponse('resp_1', http)
  const cancelling = useCancelResponse(http)
  const deleting = useDeleteResponse(http)
  return (
    <>
      <p>{data?.phase}</p>
      <p>{deleting.isSuccess ? 'gone' : cancelling.data?.status}</p>
      <button onClick={() => cancelling.mutate('resp_1')}>Cancel</button>
      <button onClick={() => deleting.mutate('resp_1')}>Delete</button>
    </>
  )
}

function show(children: ReactNode): void {
  render(<QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>)
}

const press = (name: string) => screen.getByRole('button', { name }).click()

it('useInputItems gives one page after the other', async () => {
  show(<Items fetch={createServer()} />)
  await waitFor(() => screen.getByText('msg_1,msg_2'))
  press('More')
  await waitFor(() => screen.getByText('msg_1,msg_2,msg_3'))
  expect(screen.queryByRole('button')).toBeNull()
})

it('useModels gives the models, with one request for all who ask', async () => {
  const fetch = createServer()
  const both = [<Models key="1" fetch={fetch} />, <Models key="2" fetch={fetch} />]
  show(both)
  await waitFor(() => expect(screen.getAllByText('large,small')).toHaveLength(2))
  expect(fetch).toHaveBeenCalledTimes(1)
})

it('useCancelResponse shows the response as it is then, and useDeleteResponse forgets it', async () => {
  const fetch = createServer()
  show(<Both fetch={fetch} />)
  await waitFor(() => screen.getByText('completed'))
  press('Cancel')
  await waitFor(() => expect(screen.getAllByText('cancelled')).toHaveLength(2))
  press('Delete')
  await waitFor(() => screen.getByText('gone'))
  // Whoever still shows it asks for it once more, and is told that it is gone.
  expect(fetch.mock.calls.slice(0, 3).map(([url, init]) => [init?.method, url])).toEqual([
    ['GET', '/v1/responses/resp_1'],
    ['POST', '/v1/responses/resp_1/cancel'],
    ['DELETE', '/v1/responses/resp_1'],
  ])
})
