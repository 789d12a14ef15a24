import { outputText } from '@response-stream/protocol'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'
import { createWebSocketTransport, type WebSocketTransport } from './webSocketTransport.ts'

const url = inject('socketTeller')

const open: WebSocketTransport[] = []
afterEach(() => open.splice(0).forEach((transport) => transport.close()))

function setup(address = url) {
  const transport = createWebSocketTransport({ url: address })
  open.push(transport)
  return createStreamStore({ transport })
}

/** How many messages came to the server by now, and on how many sockets. */
function counted(store: ReturnType<typeof setup>): number[] {
  return (store.getState().response?.id.match(/\d+/g) ?? []).map(Number)
}

describe('a WebSocket of a browser', () => {
  it('brings a response', async () => {
    const store = setup()
    await store.getState().send({ input: 'whole' })
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
    expect(outputText(store.getState())).toBe('One two three')
  })

  it('is kept for the next response', async () => {
    const store = setup()
    await store.getState().send({ input: 'whole' })
    const [messages = 0, sockets] = counted(store)
    await store.getState().send({ input: 'whole' })
    expect(counted(store)).toEqual([messages + 1, sockets])
  })

  it('is not used again when the device was offline since', async () => {
    const store = setup()
    await store.getState().send({ input: 'whole' })
    const [messages = 0, sockets = 0] = counted(store)
    window.dispatchEvent(new Event('offline'))
    await store.getState().send({ input: 'whole' })
    expect(counted(store)).toEqual([messages + 1, sockets + 1])
  })

  it('is closed by stop(), keeps the words, and another takes its place', async () => {
    const store = setup()
    const ended = store.getState().send({ input: 'stay' })
    await expect.poll(() => outputText(store.getState())).toBe('One ')
    const [messages = 0, sockets = 0] = counted(store)
    store.getState().stop()
    await ended
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
    expect(outputText(store.getState())).toBe('One ')
    await store.getState().send({ input: 'whole' })
    expect(counted(store)).toEqual([messages + 1, sockets + 1])
  })

  it('that breaks leaves the words, and says so', async () => {
    const store = setup()
    await store.getState().send({ input: 'drop' })
    expect(store.getState()).toMatchObject({ phase: 'interrupted', error: { kind: 'interrupted' } })
    expect(outputText(store.getState())).toBe('One ')
  })

  it('that does not come about is tried again, and is a network error then', async () => {
    // Nobody listens at the port that is meant to discard.
    const store = setup('http://127.0.0.1:9/v1/responses?token=secret')
    await store.getState().send({ input: 'whole' })
    const { phase, error } = store.getState()
    expect({ phase, kind: error?.kind }).toEqual({ phase: 'failed', kind: 'network' })
    expect(error?.message).not.toContain('secret')
  })
})
