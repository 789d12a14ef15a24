import { outputText } from '@response-stream/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'
import { events, json, passTime, scripted, story, storeOf } from './scripted.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const { frames, final, response } = story()
const refused = (status: number, code = 'no') =>
  json({ error: { message: 'No longer streamed', code } }, { status })

describe('a background response whose stream breaks off', () => {
  it('goes on behind its last number, and is asked for once', async () => {
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), events(frames.slice(3)))
    const { store, shown } = storeOf({ fetch })
    const ended = store.getState().send({ background: true })
    await passTime(2_000)
    await ended
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v1/responses',
      'GET /v1/responses/resp_1?stream=true&starting_after=2',
    ])
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
    expect([...new Set(shown.map(outputText))]).toEqual(['', 'One ', 'One two three'])
  })

  it('says that it reconnects, and stays streaming with its items open', async () => {
    const { fetch } = scripted(events(frames.slice(0, 3), 'break'), events(frames.slice(3)))
    const { store, shown } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(100)
    expect(store.getState()).toMatchObject({ phase: 'streaming', isReconnecting: true })
    expect(store.getState().slots[0]?.open).toBe(true)
    await passTime(2_000)
    expect(store.getState().isReconnecting).toBe(false)
    expect(shown.map(({ phase }) => phase)).not.toContain('interrupted')
  })

  it('is polled where the stream can no longer be had, and no word is lost meanwhile', async () => {
    const { fetch, seen } = scripted(
      events(frames.slice(0, 4), 'break'),
      refused(400),
      json(response),
      json(final),
    )
    const { store, shown } = storeOf({ fetch })
    const ended = store.getState().send({})
    await passTime(5_000)
    await ended
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET'])
    expect(seen[2]?.url).toBe('/v1/responses/resp_1')
    expect(store.getState().phase).toBe('completed')
    const texts = shown.map(outputText)
    texts.forEach((text, n) => expect(text.startsWith(texts[n - 1] ?? '')).toBe(true))
  })

  it('is quiet while looks at it find nothing new, and is not once one does', async () => {
    const more = { ...final, status: 'in_progress' }
    const looks = Array.from({ length: 8 }, () => json(response))
    const broken = events(frames.slice(0, 3), 'break')
    const { fetch } = scripted(broken, refused(400), ...looks, json(more), json(final))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(9_000)
    expect(store.getState()).toMatchObject({ isQuiet: false, isReconnecting: false })
    await passTime(4_000)
    expect(store.getState()).toMatchObject({ isQuiet: true, isReconnecting: false })
    const found = () => expect(outputText(store.getState())).toBe('One two three')
    await vi.waitFor(found, { interval: 500, timeout: 60_000 })
    expect(store.getState()).toMatchObject({ phase: 'streaming', isQuiet: false })
    await passTime(6_000)
    expect(store.getState()).toMatchObject({ phase: 'completed', isQuiet: false })
  })

  it('is polled where its events have no numbers: a replay could not be told from new words', async () => {
    const bare = frames.map((frame) => ({ ...frame, sequence_number: undefined }))
    const { fetch, seen } = scripted(events(bare.slice(0, 3), 'break'), json(final))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(2_000)
    expect(seen[1]?.url).toBe('/v1/responses/resp_1')
    expect(outputText(store.getState())).toBe('One two three')
  })

  it('is polled where its stream brings nothing any more', async () => {
    const silent = events([])
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), silent, json(final))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(5_000)
    expect(seen).toHaveLength(3)
    expect(store.getState().phase).toBe('completed')
  })

  it('is interrupted where the server does not know it, and keeps its words', async () => {
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), refused(404, 'not_found'))
    const { store } = storeOf({ fetch })
    const ended = store.getState().send({})
    await passTime(2_000)
    await ended
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET'])
    expect(store.getState()).toMatchObject({
      phase: 'interrupted',
      error: { kind: 'interrupted', status: 404, code: 'not_found' },
    })
    expect(store.getState().error?.message).toContain('What arrived is kept.')
    expect(outputText(store.getState())).toBe('One ')
  })

  it.each([
    ['400', refused(400)],
    ['404', refused(404)],
    ['410', refused(410)],
    ['204', () => new Response(null, { status: 204 })],
    ['a page', () => new Response('<p>Hi', { headers: { 'content-type': 'text/html' } })],
  ])('is looked at where its stream is answered with %s', async (_, answer) => {
    const { fetch } = scripted(events(frames.slice(0, 3), 'break'), answer, json(final))
    const { store } = storeOf({ fetch })
    await Promise.all([store.getState().send({}), passTime(2_000)])
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(store.getState())).toBe('One two three')
  })

  it('is asked for ever more rarely while its status is one that nobody knows', async () => {
    const odd = json({ ...response, status: 'thinking' })
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), refused(400), odd)
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(20_000)
    expect(store.getState().phase).toBe('streaming')
    expect(seen.length).toBeLessThan(10)
    store.getState().detach()
  })

  it('keeps its words where the server has fewer of them yet', async () => {
    const [item] = 'output' in final && Array.isArray(final.output) ? final.output : []
    const less = { ...item, status: 'in_progress', content: [{ type: 'output_text', text: 'On' }] }
    const { fetch } = scripted(
      events(frames.slice(0, 4), 'break'),
      refused(400),
      json({ ...response, output: [less] }),
      json(final),
    )
    const { store, shown } = storeOf({ fetch })
    await Promise.all([store.getState().send({}), passTime(5_000)])
    expect([...new Set(shown.map(outputText))]).toEqual(['', 'One two ', 'One two three'])
  })

  it('is given up after five tries in a row that brought nothing', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), offline)
    const { store } = storeOf({ fetch })
    const ended = store.getState().send({})
    await passTime(60_000)
    await ended
    expect(seen).toHaveLength(1 + 5)
    expect(store.getState().phase).toBe('interrupted')
  })

  it('is found by a server that answers a background request without a stream', async () => {
    const { fetch } = scripted(json(response), json(response), json(response), json(final))
    const { store } = storeOf({ fetch })
    const ended = store.getState().send({ background: true })
    await passTime(10_000)
    await ended
    expect(outputText(store.getState())).toBe('One two three')
  })
})

it('takes a response for one in the background when that was asked for, whatever the server says', async () => {
  const { frames: own, final: end } = story({})
  const { fetch, seen } = scripted(
    events(own.slice(0, 3), 'break'),
    events(own.slice(3)),
    json(end),
  )
  const { store } = storeOf({ fetch })
  void store.getState().send({ background: true })
  await passTime(2_000)
  expect(seen).toHaveLength(2)
  expect(store.getState().phase).toBe('completed')
})

describe('another response whose stream breaks off', () => {
  it.each([
    ['runs in the foreground', {}],
    ['is not stored', { background: true, store: false }],
  ])('is left when it %s', async (_, head) => {
    const { fetch, seen } = scripted(events(story(head).frames.slice(0, 3), 'break'))
    const { store } = storeOf({ fetch })
    await store.getState().send({})
    await passTime(60_000)
    expect(seen).toHaveLength(1)
    expect(store.getState().phase).toBe('interrupted')
  })

  it('is picked up when the app says that it can be', async () => {
    const { frames: own } = story({})
    const { fetch } = scripted(events(own.slice(0, 3), 'break'), events(own.slice(3)))
    const { store } = storeOf({ fetch, resumable: (state) => state.response?.id === 'resp_1' })
    void store.getState().send({})
    await passTime(2_000)
    expect(store.getState().phase).toBe('completed')
  })
})

describe('detach and resume', () => {
  it('leaves it running, and picks it up in another store from its beginning', async () => {
    const first = scripted(events(frames.slice(0, 3), 'silence'))
    const { store } = storeOf({ fetch: first.fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().detach()
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
    await passTime(60_000)
    expect(first.seen).toHaveLength(1)

    const second = scripted(events(frames.slice(1)))
    const elsewhere = storeOf({ fetch: second.fetch }).store
    await elsewhere.getState().resume(store.getState().response?.id)
    expect(second.seen[0]?.url).toBe('/v1/responses/resp_1?stream=true')
    expect(elsewhere.getState()).toMatchObject({ phase: 'completed', isReconnecting: false })
    expect(outputText(elsewhere.getState())).toBe('One two three')
  })

  it('goes on here where it was left, with its items open again', async () => {
    const { fetch, seen } = scripted(
      events(frames.slice(0, 3), 'silence'),
      events(frames.slice(3, 4), 'silence'),
    )
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().detach()
    expect(store.getState().slots[0]?.open).toBe(false)
    void store.getState().resume()
    await passTime(10)
    expect(seen[1]?.url).toBe('/v1/responses/resp_1?stream=true&starting_after=2')
    expect(store.getState()).toMatchObject({ phase: 'streaming', slots: { 0: { open: true } } })
    expect(outputText(store.getState())).toBe('One two ')
  })

  it('goes on behind a failure that was not the server’s', async () => {
    const { fetch, seen } = scripted(events(frames.slice(0, 6)), events(frames.slice(3)))
    const limits = [200, 10_000]
    const store = createStreamStore(() => ({ fetch, maxFrameLength: limits[seen.length] }))
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'protocol' } })
    await store.getState().resume()
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  })

  it('finds a response that has ended long ago', async () => {
    const { fetch } = scripted(refused(400), json(final))
    const { store } = storeOf({ fetch })
    await Promise.all([store.getState().resume('resp_1'), passTime(10)])
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  })

  it('says why when there is no such response', async () => {
    const { fetch, seen } = scripted(refused(404))
    const { store } = storeOf({ fetch })
    await Promise.all([store.getState().resume('resp_0'), passTime(10)])
    expect(seen).toHaveLength(2)
    expect(store.getState()).toMatchObject({
      phase: 'failed',
      error: { kind: 'http', status: 404 },
    })
    expect(store.getState().error?.message).toContain('Check the id')
  })

  it('asks nothing while the response comes anyway', async () => {
    const { fetch, seen } = scripted(events(frames.slice(0, 4), 'silence'))
    const { store } = storeOf({ fetch })
    const sent = store.getState().send({})
    await passTime(10)
    const resumed = store.getState().resume()
    await passTime(10)
    expect(seen).toHaveLength(1)
    expect(store.getState().phase).toBe('streaming')
    store.getState().detach()
    await Promise.all([sent, resumed])
  })

  it('does nothing without a response, and none for one that has ended', async () => {
    const { fetch, seen } = scripted(events(frames))
    const { store } = storeOf({ fetch })
    await store.getState().resume()
    await store.getState().send({})
    await store.getState().resume()
    expect(seen).toHaveLength(1)
    expect(store.getState().phase).toBe('completed')
  })
})
