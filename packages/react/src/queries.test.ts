import { createStreamStore, StreamError } from '@response-stream/client'
import { foldResponse, initialState, outputText, toResponse } from '@response-stream/protocol'
import { replay } from '@response-stream/recordings'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { seedStoredResponse, storedResponseOptions } from './queries.ts'

async function finished(name: string) {
  const store = createStreamStore({ fetch: replay(name) })
  await store.getState().send({})
  return store.getState()
}

const failure = (kind: StreamError['kind'], status?: number, retryAfterMs?: number) =>
  new StreamError({ kind, message: 'No', status, retryAfterMs })

describe('storedResponseOptions', () => {
  const stored = { id: 'resp_1', object: 'response', status: 'completed', output: [] }

  it('asks for the response by its id, and stops asking on a signal', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(stored)))
    const client = new QueryClient()
    const options = storedResponseOptions('resp_1', { url: '/api/responses', fetch })
    expect(await client.query(options)).toEqual(foldResponse(stored))
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/responses/resp_1')
    expect(fetch.mock.calls[0]?.[1]?.signal).toBeInstanceOf(AbortSignal)
  })

  it.each([
    [failure('network'), 0, true],
    [failure('interrupted'), 1, true],
    [failure('http', 503), 1, true],
    [failure('http', 429), 1, true],
    [failure('network'), 2, false],
    [failure('http', 404), 0, false],
    [failure('protocol'), 0, false],
  ])('tries again where it can help: %o after %i failures', (error, failures, again) => {
    const { retry } = storedResponseOptions('resp_1')
    expect(typeof retry === 'function' && retry(failures, error)).toBe(again)
  })

  it.each([
    ['in_progress', null, 2_000],
    ['in_progress', failure('http', 503), 10_000],
    ['in_progress', failure('network'), 10_000],
    ['in_progress', failure('http', 429, 3_600_000), 3_600_000],
    ['in_progress', failure('http', 429, 1e14), 2 ** 31 - 1],
    ['in_progress', failure('http', 404), false],
    ['completed', null, false],
    ['completed', failure('network'), false],
  ])('looks again at a response that is %s after %o in %o ms', async (status, error, after) => {
    const client = new QueryClient()
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ ...stored, status }))
    const options = storedResponseOptions('resp_1', { fetch })
    await client.query(options)
    const query = client.getQueryCache().build(client, client.defaultQueryOptions(options))
    if (error) query.setState({ status: 'error', error })
    const { refetchInterval } = options
    const wait = typeof refetchInterval === 'function' && refetchInterval(query)
    expect(wait).toBe(after)
  })

  it('waits as long as the server asks, within reason', () => {
    const { retryDelay } = storedResponseOptions('resp_1')
    const wait = (retryAfterMs?: number) =>
      typeof retryDelay === 'function' &&
      retryDelay(
        1,
        new StreamError({ kind: 'http', message: 'No', ...(retryAfterMs && { retryAfterMs }) }),
      )
    expect([wait(), wait(5_000), wait(3_600_000)]).toEqual([2_000, 5_000, 60_000])
  })
})

describe('seedStoredResponse', () => {
  it('puts a finished response where the query looks', async () => {
    const client = new QueryClient()
    const state = await finished('web-search')
    seedStoredResponse(client, state)
    const id = state.response?.id ?? ''
    const data = client.getQueryData(storedResponseOptions(id).queryKey)
    expect(data).toEqual(toResponse(state))
    expect(outputText(foldResponse(data))).toBe(outputText(state))
  })

  it.each(['incomplete-max-tokens', 'failed'])(
    'keeps a response that ended otherwise: %s',
    async (name) => {
      const client = new QueryClient()
      const state = await finished(name)
      seedStoredResponse(client, state)
      expect(client.getQueryData(['response', state.response?.id])).toMatchObject({
        status: state.phase,
      })
    },
  )

  it.each([
    ['stopped here, of which the server may have more words', { phase: 'cancelled' } as const],
    ['called completed by an event that says otherwise itself', { phase: 'completed' } as const],
  ])('leaves out a response that was %s', (_, { phase }) => {
    const client = new QueryClient()
    const response = { id: 'resp_1', status: 'in_progress' }
    seedStoredResponse(client, { ...initialState, phase, response })
    expect(client.getQueryCache().getAll()).toEqual([])
  })

  it('takes a response without a status for a finished one', () => {
    const client = new QueryClient()
    seedStoredResponse(client, { ...initialState, phase: 'completed', response: { id: 'resp_1' } })
    expect(client.getQueryData(['response', 'resp_1'])).toEqual({ id: 'resp_1', output: [] })
  })

  it('has the last word: a look that was on its way brings no older one', async () => {
    const client = new QueryClient()
    const state = await finished('web-search')
    const { id } = toResponse(state)
    const look = Promise.withResolvers<Response>()
    const options = storedResponseOptions(id, { fetch: () => look.promise })
    const looking = client.query(options).catch(() => undefined)
    seedStoredResponse(client, state)
    look.resolve(Response.json({ id, object: 'response', status: 'in_progress', output: [] }))
    await looking
    expect(client.getQueryData(options.queryKey)).toEqual(toResponse(state))
  })

  it('leaves out a stream that was cut: the server may have more', async () => {
    const client = new QueryClient()
    seedStoredResponse(client, await finished('cut-without-end'))
    expect(client.getQueryCache().getAll()).toEqual([])
  })
})
