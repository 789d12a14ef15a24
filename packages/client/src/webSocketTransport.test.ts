import { outputText } from '@response-stream/protocol'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { story, storeOf } from './scripted.test.kit.ts'
import { startSocketServer, type ServerSocket, type SocketServer } from './socketServer.test.kit.ts'
import {
  createWebSocketTransport,
  type WebSocketOptions,
  type WebSocketTransport,
} from './webSocketTransport.ts'

const { frames } = story({})
const tell = (socket: ServerSocket, count: number = frames.length) =>
  frames.slice(0, count).forEach((frame) => socket.say(frame))

let started: SocketServer | undefined
let transport: WebSocketTransport | undefined
afterEach(() => {
  vi.unstubAllGlobals()
  transport?.close()
  started?.sockets.forEach((socket) => socket.drop())
  started?.server.close()
})

async function open(
  onMessage: (socket: ServerSocket, count: number) => void,
  options: WebSocketOptions = {},
) {
  started = await startSocketServer(onMessage)
  transport = createWebSocketTransport({ url: started.url, ...options })
  return { ...storeOf({ transport }), sockets: started.sockets }
}

const failing = (code: string) => ({ type: 'error', status: 400, error: { code, message: 'No' } })

describe('a WebSocket', () => {
  it('leads to the state that a stream over HTTP leads to', async () => {
    const { store, sockets } = await open((socket) => tell(socket))
    await store.getState().send({ model: 'm', input: 'Hi', stream: true, background: false })
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
    expect(outputText(store.getState())).toBe('One two three')
    expect(sockets[0]?.received).toEqual([{ type: 'response.create', model: 'm', input: 'Hi' }])
  })

  it('is kept for the next response, and carries one at a time', async () => {
    const { store, sockets } = await open((socket) => tell(socket))
    await store.getState().send({ input: 'One' })
    await store.getState().send({ input: 'Two' })
    const elsewhere = storeOf({ transport }).store
    await Promise.all([store.getState().send({}), elsewhere.getState().send({})])
    expect(sockets.map(({ received }) => received.length)).toEqual([3, 1])
  })

  it('is closed by stop(), and the words stay', async () => {
    const { store, sockets } = await open((socket, count) => tell(socket, count === 1 ? 3 : 7))
    const ended = store.getState().send({})
    await expect.poll(() => outputText(store.getState())).toBe('One ')
    store.getState().stop()
    await ended
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
    await store.getState().send({})
    expect(sockets).toHaveLength(2)
  })

  it('is interrupted when it closes in between, and the words stay', async () => {
    const { store } = await open((socket) => {
      tell(socket, 3)
      setTimeout(() => socket.drop(), 20)
    })
    await store.getState().send({})
    expect(store.getState()).toMatchObject({
      phase: 'interrupted',
      error: { kind: 'interrupted' },
    })
    expect(outputText(store.getState())).toBe('One ')
  })

  it('says the code and the reason that the server closed it with', async () => {
    const { store } = await open((socket) => {
      tell(socket, 3)
      socket.close(1008, 'token expired')
    })
    await store.getState().send({})
    const { phase, error } = store.getState()
    expect({ phase, kind: error?.kind }).toEqual({ phase: 'interrupted', kind: 'interrupted' })
    expect(error?.message).toContain('(1008, token expired)')
    expect(outputText(store.getState())).toBe('One ')
  })

  it('is read where the server sends bytes, or several events in one message', async () => {
    const texts = frames.map((frame) => JSON.stringify(frame))
    const { store, sockets } = await open((socket, count) => {
      if (count === 1) texts.forEach((text) => socket.write(text, true))
      else socket.write(`${texts.join('\n')}\n`)
    })
    for (const times of [1, 2]) {
      await store.getState().send({})
      expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
      expect(outputText(store.getState())).toBe('One two three')
      expect(sockets[0]?.received).toHaveLength(times)
    }
  })

  it('takes nothing over that came behind a last event', async () => {
    let heard = 0
    const answer = (socket: ServerSocket, count: number): void => {
      tell(socket)
      if (count === 1) socket.say({ type: 'error', error: { message: 'Too late' } })
    }
    const connect = (url: string): WebSocket => {
      const socket = new WebSocket(url)
      socket.addEventListener('message', () => (heard += 1))
      return socket
    }
    const { store, sockets } = await open(answer, { connect })
    await store.getState().send({})
    await expect.poll(() => heard).toBe(frames.length + 1)
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(sockets).toHaveLength(1)
  })

  it('tells what the server says that is wrong, with its code', async () => {
    const { store } = await open((socket) => socket.say(failing('previous_response_not_found')))
    await store.getState().send({ previous_response_id: 'resp_0' })
    expect(store.getState()).toMatchObject({
      phase: 'failed',
      error: { kind: 'provider', code: 'previous_response_not_found' },
    })
  })

  it('is replaced by a new one when the server has had it for too long', async () => {
    const { store, sockets } = await open((socket, count) =>
      count === 2 ? socket.say(failing('websocket_connection_limit_reached')) : tell(socket),
    )
    await store.getState().send({})
    await store.getState().send({})
    expect(store.getState().phase).toBe('completed')
    expect(sockets).toHaveLength(2)
  })

  it('of another class is kept too where the platform has none', async () => {
    const Socket = WebSocket
    vi.stubGlobal('WebSocket', undefined)
    const connect = (url: string): WebSocket => new Socket(url)
    const { store, sockets } = await open((socket) => tell(socket), { connect })
    await store.getState().send({})
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(sockets).toHaveLength(1)
  })

  it.each([
    ['before it is open', 0],
    ['while it waits for an event', 1],
  ])('that is given up %s ends quietly', async (_, events) => {
    const controller = new AbortController()
    await open((socket) => tell(socket, events))
    let heard = 0
    const reading = (async () => {
      const { signal } = controller
      const context = { signal, onBytes: () => (heard += 1) }
      for await (const batch of transport?.create({}, context) ?? []) expect(batch).toHaveLength(1)
    })()
    await expect.poll(() => heard).toBe(events)
    controller.abort()
    await expect(reading).resolves.toBeUndefined()
  })

  it('that does not come about is a network error', async () => {
    const refused = storeOf({ transport: createWebSocketTransport({ url: 'ws://127.0.0.1:1' }) })
    await refused.store.getState().send({})
    expect(refused.store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'network' } })
  })

  it('is not the way to a background response', async () => {
    const { store, sockets } = await open(() => undefined)
    await store.getState().send({ background: true })
    expect(store.getState().error?.message).toContain('Use createHttpTransport')
    expect(sockets).toHaveLength(0)
  })
})
