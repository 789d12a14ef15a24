import type { Decoded } from '@response-stream/protocol'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readEvents, type ReadEventsOptions } from './readEvents.ts'

const created =
  '{"type":"response.created","response":{"id":"resp_1","output":[]},"sequence_number":0}'
const delta =
  '{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"é😀"}'
const completed = '{"type":"response.completed","response":{"id":"resp_1","status":"completed"}}'

const encode = (text: string) => new TextEncoder().encode(text)

function bodyOf(...chunks: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? encode(chunk) : chunk)
      controller.close()
    },
  })
}

async function batchesOf(body: ReadableStream<Uint8Array>, options?: ReadEventsOptions) {
  const batches: (readonly Decoded[])[] = []
  for await (const batch of readEvents(body, options)) batches.push(batch)
  return batches
}

/** A type, or the kind of what is no event. */
function namesOf(batches: readonly (readonly Decoded[])[]): unknown[] {
  return batches
    .flat()
    .map((decoded) => ('event' in decoded ? decoded.event['type'] : decoded.kind))
}

describe('readEvents', () => {
  it('gives one batch for each chunk that holds events', async () => {
    const batches = await batchesOf(
      bodyOf(`data: ${created}\n\ndata: ${delta}\n\n`, ': ping\n\n', `data: ${completed}\n\n`),
    )
    expect(batches.map((batch) => batch.length)).toEqual([2, 1])
  })

  it('knows an event by its JSON, with or without an event line', async () => {
    const batches = await batchesOf(
      bodyOf(`event: other\ndata: ${created}\n\n`, `data: ${completed}\n\n`),
    )
    expect(namesOf(batches)).toEqual(['response.created', 'response.completed'])
  })

  it('takes the type from the event line where the JSON has none', async () => {
    const batches = await batchesOf(
      bodyOf(
        'event: response.created\ndata: {"response":{"id":"resp_1"}}\n\n',
        'data: {"a":1}\n\n',
      ),
    )
    expect(namesOf(batches)).toEqual(['response.created', undefined])
  })

  it('passes over comments, in their own lines and sent on as data', async () => {
    const batches = await batchesOf(
      bodyOf(': PROCESSING\n\n', 'data: : PROCESSING\n\n', 'data:\n\n', `data: ${created}\n\n`),
    )
    expect(namesOf(batches)).toEqual(['response.created'])
  })

  it('goes on after an event that is no JSON, and after one it does not know', async () => {
    const batches = await batchesOf(
      bodyOf('data: {"type":\n\n', 'data: {"type":"x.new"}\n\n', `data: ${completed}\n\n`),
    )
    expect(namesOf(batches)).toEqual(['malformed', 'x.new', 'response.completed'])
  })

  it('ends after [DONE] and leaves the body', async () => {
    const cancel = vi.fn<() => void>()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(`data: [DONE]\n\ndata: ${created}\n\n`)),
      cancel,
    })
    expect(namesOf(await batchesOf(body))).toEqual(['end'])
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  it('takes a last event without its blank line when it is whole, and drops it when it is cut', async () => {
    expect(namesOf(await batchesOf(bodyOf(`data: ${completed}`)))).toEqual(['response.completed'])
    expect(namesOf(await batchesOf(bodyOf(`data: ${completed}\n`)))).toEqual(['response.completed'])
    expect(await batchesOf(bodyOf(`data: ${completed.slice(0, -1)}\n`))).toEqual([])
    expect(await batchesOf(bodyOf(encode(`data: ${delta}`).subarray(0, -5)))).toEqual([])
  })

  it('gives the same events wherever the bytes are cut', async () => {
    const bytes = encode(
      `\uFEFFdata: ${created}\r\n\r\n: é\ndata: ${delta}\n\ndata: ${completed}\r\r`,
    )
    const whole = (await batchesOf(bodyOf(bytes))).flat()
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(sizes, async (cuts) => {
        const chunks: Uint8Array[] = []
        for (let at = 0, n = 0; at < bytes.length; n++) {
          const size = cuts[n % cuts.length] ?? 1
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        expect((await batchesOf(bodyOf(...chunks))).flat()).toEqual(whole)
      }),
      { numRuns: 60 },
    )
    expect(whole).toHaveLength(3)
  })

  it('gives what came before an event past the limit, then fails as protocol and leaves the body', async () => {
    const cancel = vi.fn<() => void>()
    const text = `data: ${created}\n\ndata: ${'x'.repeat(2_000)}`
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(text)),
      cancel,
    })
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const batch of readEvents(body, { maxFrameLength: 1_000 }))
        seen.push(...namesOf([batch]))
    })()
    await expect(reading).rejects.toMatchObject({ kind: 'protocol' })
    expect(seen).toEqual(['response.created'])
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  it('fails as protocol past the limit of the whole body, comments counted', async () => {
    const comments = Array<string>(20).fill(`: ${'p'.repeat(98)}`)
    const body = bodyOf(`data: ${created}\n\n`, ...comments)
    const heard = vi.fn<() => void>()
    const reading = batchesOf(body, { maxResponseBytes: 1_000, onBytes: heard })
    await expect(reading).rejects.toMatchObject({ kind: 'protocol' })
    expect(heard.mock.calls.length).toBeLessThan(15)
  })

  it('fails as interrupted when the connection breaks, and keeps the cause', async () => {
    const cause = new TypeError('Load failed')
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(cause) })
    await expect(batchesOf(body)).rejects.toMatchObject({ kind: 'interrupted', cause })
  })

  it('ends quietly on a signal, although the body knows nothing of it', async () => {
    const cancel = vi.fn<() => void>()
    const controller = new AbortController()
    const body = new ReadableStream<Uint8Array>({ cancel })
    const reading = batchesOf(body, { signal: controller.signal })
    controller.abort()
    expect(await reading).toEqual([])
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  it('leaves the body when its reader stops early', async () => {
    const cancel = vi.fn<() => void>()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(`data: ${created}\n\n`)),
      cancel,
    })
    for await (const batch of readEvents(body)) {
      expect(batch).toHaveLength(1)
      break
    }
    expect(cancel).toHaveBeenCalledTimes(1)
  })
})
