import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { createStreamStore } from '@response-stream/client'
import { outputText, toResponse } from '@response-stream/protocol'
import { createRecordingsServer } from '@response-stream/recordings/server'
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputItemsOptions, modelsOptions } from './lists.ts'
import { cancelResponseOptions, deleteResponseOptions } from './mutations.ts'
import { storedResponseOptions } from './queries.ts'

let server: Server
let http: { baseUrl: string }
let client: QueryClient

beforeEach(async () => {
  server = createRecordingsServer()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  http = { baseUrl: `http://127.0.0.1:${port}/v1` }
  client = new QueryClient()
})
afterEach(() => {
  client.clear()
  server.closeAllConnections()
  server.close()
})

/** Asks for a response and comes back with its id. */
async function respond(model: string, request: object = {}): Promise<string> {
  const store = createStreamStore({ ...http, headers: { 'x-recording-pace': 'instant' } })
  await store.getState().send({ model, input: 'Hello', ...request })
  return store.getState().response?.id ?? ''
}

/** A response that still runs: it is asked for in the background and left. */
async function begin(model: string): Promise<string> {
  const store = createStreamStore(http)
  void store.getState().send({ model, input: 'Hello', background: true })
  await expect.poll(() => store.getState().response?.id ?? '').not.toBe('')
  store.getState().detach()
  return store.getState().response?.id ?? ''
}

describe('a stored response', () => {
  it('folds to what its stream says, however it is got', async () => {
    const id = await respond('recorded/web-search')
    const stored = await client.query(storedResponseOptions(id, http))
    const store = createStreamStore(http)
    await store.getState().resume(id)
    expect(store.getState().phase).toBe('completed')
    expect(outputText(store.getState())).toBe(outputText(stored))
    expect(toResponse(stored)).toEqual(toResponse(store.getState()))
  })

  it('is cancelled, and the cache has it as it is then', async () => {
    const id = await begin('recorded/long-markdown')
    const mutation = client.getMutationCache().build(client, cancelResponseOptions(client, http))
    await mutation.execute(id)
    expect(client.getQueryData(['response', id])).toMatchObject({ id, status: 'cancelled' })
  })

  it('stays cancelled under a look that was on its way', async () => {
    const stored = { id: 'resp_1', object: 'response', output: [] }
    const look = Promise.withResolvers<Response>()
    const fetch: typeof globalThis.fetch = (_, init) =>
      init?.method === 'POST'
        ? Promise.resolve(Response.json({ ...stored, status: 'cancelled' }))
        : look.promise
    const looking = client.query(storedResponseOptions('resp_1', { fetch })).catch(() => undefined)
    const mutations = client.getMutationCache()
    await mutations.build(client, cancelResponseOptions(client, { fetch })).execute('resp_1')
    look.resolve(Response.json({ ...stored, status: 'in_progress' }))
    await looking
    expect(client.getQueryData(['response', 'resp_1'])).toMatchObject({ status: 'cancelled' })
  })

  it('is deleted, and the cache forgets it and its input', async () => {
    const id = await respond('recorded/short-answer')
    await client.query(storedResponseOptions(id, http))
    await client.infiniteQuery(inputItemsOptions(id, http))
    expect(client.getQueryCache().getAll()).toHaveLength(2)
    await client.getMutationCache().build(client, deleteResponseOptions(client, http)).execute(id)
    expect(client.getQueryCache().getAll()).toHaveLength(0)
    await expect(client.query(storedResponseOptions(id, http))).rejects.toMatchObject({
      kind: 'http',
      status: 404,
    })
  })
})

describe('lists', () => {
  it('gives the input items page by page, in the order that is asked for', async () => {
    const input = ['One', 'Two', 'Three'].map((content) => ({ role: 'user', content }))
    const id = await respond('recorded/short-answer', { input })
    const options = inputItemsOptions(id, { ...http, limit: 2, order: 'asc' })
    const observer = new InfiniteQueryObserver(client, options)
    const unsubscribe = observer.subscribe(() => undefined)
    await expect.poll(() => observer.getCurrentResult().hasNextPage).toBe(true)
    const { data, hasNextPage } = await observer.fetchNextPage()
    unsubscribe()
    expect(data?.pages.map((page) => page.data.length)).toEqual([2, 1])
    expect(JSON.stringify(data)).toMatch(/One.*Two.*Three/)
    expect(hasNextPage).toBe(false)
  })

  it('gives the models', async () => {
    const models = await client.query(modelsOptions(http))
    expect(models.map(({ id }) => id)).toContain('recorded/short-answer')
  })
})

it('no token enters the cache, whether an answer comes or not', async () => {
  const signedIn = {
    ...http,
    headers: { authorization: 'Bearer secret' },
    body: { user: 'secret' },
  }
  const id = await respond('recorded/short-answer')
  await client.query(storedResponseOptions(id, signedIn))
  await client.query(modelsOptions(signedIn))
  await expect(client.query(storedResponseOptions('resp_0', signedIn))).rejects.toThrow('404')
  const offline = { ...signedIn, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
  const lost = { ...storedResponseOptions('resp_1', offline), retry: false }
  await expect(client.query(lost)).rejects.toThrow('No answer came')
  const cancelling = client
    .getMutationCache()
    .build(client, cancelResponseOptions(client, signedIn))
  await expect(cancelling.execute('resp_0')).rejects.toThrow('404')
  const queries = client.getQueryCache().getAll()
  expect(queries).toHaveLength(4)
  const kept = [...queries.map(({ queryKey, state }) => [queryKey, state]), cancelling.state]
  expect(inspect(kept, { depth: 12 })).not.toContain('secret')
})
