import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameReader } from './readFrames.ts'

type Chunk = string | { b64: string; repeat: number }
type Packed = {
  data?: string | undefined
  data_length?: number | undefined
  data_sha256?: string | undefined
}
type Expected = Packed[] | { count: number; first: Packed; last: Packed }
type Case = {
  id: string
  title: string
  chunks: Chunk[]
  tags?: string[]
  expected: { dispatched: Expected }
}

const file = new URL('../../../../shared/corpora/sse-cases.json', import.meta.url)
const limit = 64 * 1024 * 1024

function read(chunks: readonly Uint8Array[]): { data: string[]; unclosed: string | undefined } {
  const data: string[] = []
  const reader = createFrameReader((frame) => data.push(frame.data), limit)
  for (const chunk of chunks) reader.feed(chunk)
  return { data, unclosed: reader.end()?.data }
}

function bytesOf(chunk: Chunk): Uint8Array {
  if (typeof chunk === 'string') return new Uint8Array(Buffer.from(chunk, 'base64'))
  return new Uint8Array(Buffer.concat(Array(chunk.repeat).fill(Buffer.from(chunk.b64, 'base64'))))
}

/** The corpus keeps long data as length and hash. */
function pack(data: string): Packed {
  if (data.length <= 4096) return { data }
  const data_sha256 = createHash('sha256').update(Buffer.from(data, 'utf16le')).digest('hex')
  return { data_length: data.length, data_sha256 }
}

/** What the corpus says of the data; names and ids of events are not ours to read. */
function dataOf({ data, data_length, data_sha256 }: Packed): Packed {
  return data === undefined ? { data_length, data_sha256 } : { data }
}

/** A long list is kept as its length and its ends. */
function summary(data: readonly string[], expected: Expected): unknown {
  if (Array.isArray(expected)) return data.map(pack)
  return { count: data.length, first: pack(data[0] ?? ''), last: pack(data.at(-1) ?? '') }
}

function expectation(expected: Expected): unknown {
  if (Array.isArray(expected)) return expected.map(dataOf)
  return { count: expected.count, first: dataOf(expected.first), last: dataOf(expected.last) }
}

function readCases(): Case[] {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).cases
  process.stderr.write(`${file.pathname} is not there: its cases are not run.\n`)
  return []
}

describe('the rules of event streams', () => {
  it.for(readCases())('$id: $title', ({ chunks, tags = [], expected: { dispatched } }) => {
    const given = chunks.map(bytesOf)
    const whole = new Uint8Array(Buffer.concat(given))
    const empty = new Uint8Array(0)
    const ways = [given, [whole], given.flatMap((chunk) => [empty, chunk, empty])]
    if (whole.length <= 6_000 && !tags.includes('large')) ways.push(bytewise(whole))
    for (const chunked of ways) {
      expect(summary(read(chunked).data, dispatched)).toEqual(expectation(dispatched))
    }
  })
})

const encode = (text: string) => new TextEncoder().encode(text)

function bytewise(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte))
}

describe('createFrameReader', () => {
  it('reads the same data wherever the bytes are cut', () => {
    const line = fc.constantFrom(
      'data: {"a":"é😀"}',
      'data',
      ': note',
      'event: x',
      'id: 1',
      'junk',
      '',
      '',
    )
    const stream = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 24 })
      .map((lines) => encode(lines.flat().join('')))
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(stream, cuts, (bytes, sizes) => {
        const chunks: Uint8Array[] = []
        for (let at = 0, n = 0; at < bytes.length; n++) {
          const size = sizes[n % sizes.length] ?? 1
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        expect(read(chunks)).toEqual(read([bytes]))
      }),
    )
  })

  it('hands out at the end what was not closed by a blank line', () => {
    expect(read([encode('data: a\n\ndata: b')])).toEqual({ data: ['a'], unclosed: 'b' })
    expect(read([encode('data: a\n\ndata: b\r')])).toEqual({ data: ['a'], unclosed: 'b' })
    expect(read([encode('data: a\n\nevent: b')])).toEqual({ data: ['a'], unclosed: undefined })
  })

  it.each([
    ['in one chunk', [`data: ${'x'.repeat(11)}\n\n`]],
    ['in many chunks', ['data: ', ...Array<string>(11).fill('x')]],
    ['in many lines', Array<string>(11).fill('data: x\n')],
  ])('stops at an event past the limit that came %s', (_, chunks) => {
    const data: string[] = []
    const reader = createFrameReader((frame) => data.push(frame.data), 10)
    expect(chunks.every((chunk) => reader.feed(encode(chunk)))).toBe(false)
    expect(data).toEqual([])
  })
})
