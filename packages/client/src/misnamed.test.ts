import { outputText } from '@response-stream/protocol'
import { describe, expect, it } from 'vitest'
import { scripted, story, storeOf } from './scripted.test.kit.ts'

const { frames, final } = story({})
const frameOf = (event: object) => `data: ${JSON.stringify(event)}\n\n`
const whole = frames.map(frameOf).join('')

/** What comes of a body of this type, in chunks of so many bytes. */
async function told(type: string | null, text: string, size = Infinity) {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
  const { fetch, seen } = scripted(
    () => new Response(body, type === null ? {} : { headers: { 'content-type': type } }),
  )
  const { store } = storeOf({ fetch })
  await store.getState().send({})
  expect(seen).toHaveLength(1)
  return store.getState()
}

const names = ['text/event-stream', 'text/plain', 'application/octet-stream', null]

describe.each(names)('under the type %s', (type) => {
  it.each([
    ['as it is', whole, Infinity],
    ['byte by byte', whole, 1],
    ['behind blank lines', `\n\n${whole}`, 1],
    ['behind a byte order mark', `\uFEFF${whole}`, Infinity],
    ['behind a line of something else', `\0\0\0\n\n${whole}`, Infinity],
  ])('a stream is read %s', async (_, text, size) => {
    const state = await told(type, text, size)
    expect(state).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(state)).toBe('One two three')
  })

  it('a whole response is taken as such', async () => {
    const state = await told(type, JSON.stringify(final, null, 2))
    expect(state).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(state)).toBe('One two three')
  })

  it('an error is told with its code', async () => {
    const text = JSON.stringify({ error: { message: 'Overloaded', code: 'busy' } }, null, 2)
    const { phase, error } = await told(type, text, 5)
    expect({ phase, error }).toMatchObject({
      phase: 'failed',
      error: { kind: 'provider', message: 'Overloaded', code: 'busy', status: 200 },
    })
  })

  it.each(['<html><h1>Captive portal</h1></html>', 'upstream connect error: overflow'])(
    'the words of %s are told',
    async (text) => {
      const { phase, error } = await told(type, text)
      expect({ phase, error }).toMatchObject({ phase: 'failed', error: { kind: 'protocol' } })
      expect(error?.message).toMatch(/“(Captive portal|upstream connect error: overflow)”/)
    },
  )

  it.each([
    '',
    '\n\n',
    ': hi\n\n',
    'ev',
    'event: response.created\n',
    'data: {"type":"resp',
    'id: 1',
  ])('nothing but %j is a stream that broke off', async (text) => {
    const { phase, error } = await told(type, text)
    expect({ phase, kind: error?.kind }).toEqual({ phase: 'interrupted', kind: 'interrupted' })
  })
})

it('an error event of bare words fails with them', async () => {
  const begun = frames.slice(0, 3).map(frameOf).join('')
  const state = await told('text/event-stream', `${begun}event: error\ndata: <b>It died</b>\n\n`)
  expect(state).toMatchObject({ phase: 'failed', error: { kind: 'provider', message: 'It died' } })
  expect(outputText(state)).toBe('One ')
})

describe.each(['text/html', 'application/x-ndjson'])('under the wrong type %s', (type) => {
  it.each([
    ['as it is', whole, Infinity],
    ['byte by byte', whole, 1],
    ['behind blank lines', `\n\n${whole}`, 1],
    ['behind a comment', `: hello\n\n${whole}`, 3],
    ['behind a byte order mark', `\uFEFF${whole}`, Infinity],
  ])('a stream is read %s', async (_, text, size) => {
    const state = await told(type, text, size)
    expect(state).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(state)).toBe('One two three')
  })

  it.each(['<html><h1>Log in</h1></html>', 'data is not here', ''])(
    'anything else is told as it is: %j',
    async (text) => {
      const { phase, error } = await told(type, text, 4)
      expect({ phase, error }).toMatchObject({ phase: 'failed', error: { kind: 'protocol' } })
      expect(error?.message).toContain(`content type ${type}`)
    },
  )
})
