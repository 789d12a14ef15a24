import { readImage } from './imageBytes.ts'
import type { ImageType } from './imageBytes.ts'
import { ratioOf } from './imageShape.ts'

type Size = readonly [width: number, height: number]

/** Letters of base64 that are read: no more stands before a size, but for a picture with a whole album in its notes. */
const head = 2 ** 16

/** The ratio of width to height that is written in the first bytes of a picture, before it is decoded; null when none is. */
export function writtenRatio(base64: string): number | null {
  const image = readImage(base64.slice(0, head))
  if (image === null) return null
  try {
    return ratioOf(sizes[image.type](new DataView(image.bytes.buffer)).join('x'))
  } catch {
    // It ends before its size.
    return null
  }
}

const sizes: Readonly<Record<ImageType, (bytes: DataView) => Size>> = {
  'image/png': (bytes) => [bytes.getUint32(16), bytes.getUint32(20)],
  'image/gif': (bytes) => [bytes.getUint16(6, true), bytes.getUint16(8, true)],
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
}

/** Every segment says how long it is; the one of a frame bears the size. */
function jpegSize(bytes: DataView): Size {
  let at = 2
  while (!isFrame(bytes.getUint16(at))) at += 2 + bytes.getUint16(at + 2)
  return [bytes.getUint16(at + 7), bytes.getUint16(at + 5)]
}

/** SOF0 to SOF15, among which stand DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
}

/** Lossy, lossless, or extended by what else there is to say. */
function webpSize(bytes: DataView): Size {
  const kind = String.fromCharCode(bytes.getUint8(15))
  if (kind === 'X') {
    return [(bytes.getUint32(24, true) & 0xff_ffff) + 1, (bytes.getUint32(26, true) >>> 8) + 1]
  }
  if (kind === 'L') {
    const bits = bytes.getUint32(21, true)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  return [bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff]
}

/** The size is a property of its own, `ispe`, somewhere among the others. */
function avifSize(bytes: DataView): Size {
  let at = 0
  while (bytes.getUint32(at) !== 0x69_73_70_65) at += 1
  return [bytes.getUint32(at + 8), bytes.getUint32(at + 12)]
}
