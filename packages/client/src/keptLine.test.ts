import type { CreateResponse } from '@response-stream/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { story, storeOf } from './scripted.test.kit.ts'
import { startSocketServer, type SocketServer } from './socketServer.test.kit.ts'
import { createWebSocketTransport, type WebSocketTransport } from './webSocketTransport.ts'

const minute = 60_000

let page: EventTarget
let server: SocketServer
let transport: WebSocketTransport
/** A network that has forgotten a connection: what is sent over it comes to nobody, and nobody says so. */
let forgets: boolean

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  forgets = false
  server = await startSocketServer((socket) => {
    const asked = socket.received.at(-1) as CreateResponse // what the test sent
    const { frames } = story({ store: asked.store ?? true })
    if (!forgets || socket.received.length === 1) frames.forEach((frame) => socket.say(frame))
  })
  transport = createWebSocketTransport({ url: server.url })
})
afterEach(() => {
  transport.close()
  server.sockets.forEach((socket) => socket.drop())
  server.server.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Asks once, lets something happen, and asks again: how many messages came over each socket. */
async function askTwice(
  between: () => void,
  first: CreateResponse = {},
  second: CreateResponse = {},
): Promise<number[]> {
  const { store } = storeOf({ transport })
  await store.getState().send(first)
  between()
  await store.getState().send(second)
  expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  return server.sockets.map(({ received }) => received.length)
}

const wait = (ms: number) => () => void vi.setSystemTime(Date.now() + ms)

describe('a socket that waits for the next request', () => {
  it('is used while nobody has forgotten it', async () => {
    expect(await askTwice(wait(3 * minute))).toEqual([2])
  })

  it('is replaced after four minutes of silence, asleep or awake: the network may have forgotten it', async () => {
    forgets = true
    expect(await askTwice(wait(4 * minute))).toEqual([1, 1])
  })

  it('is closed when the device goes offline: it may never hear of its end', async () => {
    forgets = true
    expect(await askTwice(() => page.dispatchEvent(new Event('offline')))).toEqual([1, 1])
  })

  it('is used for as long as the server has it where only it knows the response before', async () => {
    const first = { store: false }
    const next = { store: false, previous_response_id: 'resp_1' }
    expect(await askTwice(wait(40 * minute), first, next)).toEqual([2])
  })

  it.each([
    ['builds on a response that is stored', {}, { previous_response_id: 'resp_1' }],
    ['builds on another response', { store: false }, { previous_response_id: 'resp_0' }],
    ['builds on none', { store: false }, {}],
  ])('is replaced where the request %s', async (_, first, next) => {
    forgets = true
    expect(await askTwice(wait(5 * minute), first, next)).toEqual([1, 1])
  })

  it('is replaced before the server ends it for its age', async () => {
    const first = { store: false }
    const next = { store: false, previous_response_id: 'resp_1' }
    expect(await askTwice(wait(55 * minute), first, next)).toEqual([1, 1])
  })

  it('listens to the device only while it waits', async () => {
    const { store } = storeOf({ transport })
    await store.getState().send({})
    const ended = store.getState().send({})
    await Promise.resolve()
    page.dispatchEvent(new Event('offline'))
    await ended
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(server.sockets).toHaveLength(1)
  })
})
