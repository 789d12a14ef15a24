import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { recordingEvents } from './load.ts'

type Picture = { width: number; height: number; detail: number }

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [guess - left, guess - up, guess - corner].map(Math.abs)
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Decodes an eight-bit RGB PNG far enough to say how much its neighbouring pixels differ. */
const decode = (base64: string): Picture => {
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, end))
  }
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * 3
  expect(raw.length).toBe(height * (stride + 1))
  let above = new Uint8Array(stride)
  let detail = 0
  for (let y = 0; y < height; y++) {
    const line = raw.subarray(y * (stride + 1), (y + 1) * (stride + 1))
    const row = new Uint8Array(stride)
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [row[x - 3] ?? 0, above[x] ?? 0, above[x - 3] ?? 0]
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
      row[x] = (line[x + 1] ?? 0) + (guesses[line[0] ?? 0] ?? 0)
      // Only steep places count, over eight pixels: the soft slopes of a blurred picture are none.
      const step = x < 24 ? 0 : Math.abs((row[x] ?? 0) - (row[x - 24] ?? 0))
      detail += step > 24 ? step : 0
    }
    above = row
  }
  return { width, height, detail: detail / (height * stride) }
}

describe('image-previews', () => {
  it('sends whole pictures, each sharper than the last', async () => {
    const events = (await recordingEvents('image-previews')).map(({ event }) => event)
    const previews = events.flatMap((event) => event['partial_image_b64'] ?? [])
    const done = events.find(
      ({ type, output_index: index }) => type === 'response.output_item.done' && index === 0,
    )
    const { result = '' } = (done?.['item'] ?? {}) as { result?: string } // the item as it closes
    const pictures = [...previews.map(String), result].map(decode)
    expect(pictures.map(({ width, height }) => [width, height])).toEqual(
      Array.from({ length: 4 }, () => [768, 512]),
    )
    const details = pictures.map(({ detail }) => detail)
    for (const [index, detail] of details.slice(1).entries()) {
      expect(detail).toBeGreaterThan((details[index] ?? 0) * 1.5)
    }
  })

  it('stays small enough to be loaded in a story', async () => {
    const events = (await recordingEvents('image-previews')).map(({ event }) => event)
    expect(JSON.stringify(events).length).toBeLessThan(650_000)
  })
})
