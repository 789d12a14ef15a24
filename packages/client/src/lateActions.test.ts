import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { events, scripted, story } from './scripted.test.kit.ts'

/** Lets the code of the actions come, or keeps it from coming. */
let code = Promise.withResolvers<void>()

beforeEach(() => {
  code = Promise.withResolvers()
  vi.resetModules()
  vi.doMock(import('./createActions.ts'), async (load) => {
    await code.promise
    return load()
  })
})
afterEach(() => {
  vi.doUnmock('./createActions.ts')
})

/** A store whose code has not come yet, and the phases that it shows. */
async function createStore() {
  const { createStreamStore } = await import('./createStreamStore.ts')
  const { fetch, seen } = scripted(events(story().frames))
  const store = createStreamStore({ fetch })
  const phases: string[] = []
  store.subscribe((state, before) => {
    if (state.phase !== before.phase) phases.push(state.phase)
  })
  return { store, seen, phases, ...store.getState() }
}

it('shows a request at once and sends it when the code has come', async () => {
  const { send, seen, phases } = await createStore()
  const ended = send({ input: 'Hello' })
  expect(phases).toEqual(['connecting'])
  expect(seen).toEqual([])
  code.resolve()
  await ended
  expect(seen).toMatchObject([{ method: 'POST', body: { input: 'Hello' } }])
  expect(phases).toEqual(['connecting', 'completed'])
})

it('sends only the last of several requests', async () => {
  const { send, seen } = await createStore()
  const first = send({ input: 'One' })
  const last = send({ input: 'Two' })
  await first
  code.resolve()
  await last
  expect(seen).toMatchObject([{ body: { input: 'Two' } }])
})

it('asks with the options of the moment it was told', async () => {
  const { createStreamStore } = await import('./createStreamStore.ts')
  const { fetch, seen } = scripted(events(story().frames))
  let url = '/then'
  const { send } = createStreamStore(() => ({ fetch, url })).getState()
  const ended = send({ input: 'Hello' })
  url = '/now'
  code.resolve()
  await ended
  expect(seen).toMatchObject([{ url: '/then' }])
})

it.each(['stop', 'detach'] as const)('sends nothing after %s()', async (word) => {
  const { store, send, seen } = await createStore()
  const ended = send({ input: 'Hello' })
  store.getState()[word]()
  expect(store.getState().phase).toBe('aborted')
  await ended
  code.resolve()
  await vi.dynamicImportSettled()
  expect(seen).toEqual([])
  expect(store.getState().phase).toBe('aborted')
})

it('sends nothing after reset()', async () => {
  const { store, send, reset, seen } = await createStore()
  const ended = send({ input: 'Hello' })
  reset()
  await ended
  code.resolve()
  await vi.dynamicImportSettled()
  expect(seen).toEqual([])
  expect(store.getState().phase).toBe('idle')
})

it('does what is told from a listener', async () => {
  const { store, send, stop, seen, phases } = await createStore()
  store.subscribe(({ phase }) => {
    if (phase === 'connecting') stop()
  })
  const ended = send({ input: 'Hello' })
  code.resolve()
  await ended
  expect(seen).toEqual([])
  expect(phases.at(-1)).toBe('aborted')
})

it('tells the error of a listener who throws', async () => {
  const { store, send } = await createStore()
  store.subscribe(({ phase }) => {
    if (phase === 'connecting') throw new Error('The listener is broken.')
  })
  const ended = send({ input: 'Hello' })
  code.resolve()
  await ended
  const { phase, error } = store.getState()
  expect(phase).toBe('failed')
  expect(error?.message).toContain('The listener is broken')
})

it('picks a response up when the code has come; without an id there is none', async () => {
  const { resume, seen } = await createStore()
  await resume()
  expect(seen).toEqual([])
  const ended = resume('resp_1')
  code.resolve()
  await ended
  expect(seen).toMatchObject([{ method: 'GET' }])
})

it('fails with words where the code does not come, and asks for it again', async () => {
  const { store, send, seen } = await createStore()
  const ended = send({ input: 'Hello' })
  code.reject(new TypeError('Failed to fetch dynamically imported module'))
  await ended
  const { phase, error } = store.getState()
  expect(phase).toBe('failed')
  expect(error).toMatchObject({
    kind: 'network',
    message: expect.stringContaining('nothing was sent'),
  })
  expect(seen).toEqual([])

  vi.doUnmock('./createActions.ts')
  await send({ input: 'Hello again' })
  expect(store.getState().phase).toBe('completed')
  expect(seen).toMatchObject([{ body: { input: 'Hello again' } }])
})
