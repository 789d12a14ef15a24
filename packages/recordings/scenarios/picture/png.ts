import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from './picture.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const chunk = (kind: string, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(body.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  bytes.set(new TextEncoder().encode(kind), 4)
  bytes.set(body, 8)
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)))
  return bytes
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const filters = [
  () => 0,
  (left: number) => left,
  (_left: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
]

// The usual rule of thumb: the filter that leaves the smallest numbers packs best.
const filterRow = (row: Uint8Array, above: Uint8Array): Uint8Array => {
  let best = new Uint8Array(0)
  let least = Infinity
  filters.forEach((filter, kind) => {
    const line = new Uint8Array(row.length + 1)
    line[0] = kind
    let weight = 0
    for (let x = 0; x < row.length; x++) {
      const value = (row[x] ?? 0) - filter(row[x - 3] ?? 0, above[x] ?? 0, above[x - 3] ?? 0)
      line[x + 1] = value
      weight += Math.abs((value << 24) >> 24)
    }
    if (weight < least) [best, least] = [line, weight]
  })
  return best
}

/** Writes a picture as an eight-bit RGB PNG. */
export const png = ({ width, height, pixels }: Picture): Uint8Array => {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8)
  const lines: Uint8Array[] = []
  const bytes = Uint8Array.from(pixels, (value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255),
  )
  let above = new Uint8Array(width * 3)
  for (let y = 0; y < height; y++) {
    const row = bytes.subarray(y * width * 3, (y + 1) * width * 3)
    lines.push(filterRow(row, above))
    above = row
  }
  const body = deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', body),
    chunk('IEND', new Uint8Array(0)),
  ])
}
