import { expect, it } from 'vitest'
import { writtenRatio } from './writtenRatio.ts'

/** A picture as this browser writes it, as base64. */
function written(width: number, height: number, type: string, quality?: number): string {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const drawn = canvas.getContext('2d')
  if (drawn === null) throw new Error('Nothing can be drawn here')
  drawn.fillRect(0, 0, width, height / 2)
  const [start, base64 = ''] = canvas.toDataURL(type, quality).split(',')
  expect(start).toContain(type)
  return base64
}

const bytes = (...places: readonly (number | string)[]) =>
  btoa(
    places
      .map((place) => (typeof place === 'number' ? String.fromCharCode(place) : place))
      .join(''),
  )

it('reads what a browser writes', () => {
  expect(writtenRatio(written(640, 400, 'image/png'))).toBe(1.6)
  expect(writtenRatio(written(400, 640, 'image/jpeg'))).toBe(0.625)
  expect(writtenRatio(written(640, 400, 'image/webp', 0.5))).toBe(1.6)
  expect(writtenRatio(written(640, 400, 'image/webp', 1))).toBe(1.6)
})

it('reads every type that is shown', () => {
  expect(writtenRatio(bytes('GIF89a', 0x80, 2, 0x90, 1))).toBe(1.6)
  const extended = bytes('RIFF1234WEBPVP8X', 10, 0, 0, 0, 16, 0, 0, 0, 0x7f, 2, 0, 0x8f, 1, 0)
  expect(writtenRatio(extended)).toBe(1.6)
  const avif = bytes('\0\0\0\x1cftypavif', 'meta', 'ispe', 0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0x90)
  expect(writtenRatio(avif)).toBe(1.6)
})

it('finds the size of a JPEG behind what is noted before it', () => {
  const jpeg = atob(written(640, 400, 'image/jpeg'))
  const note = `\xff\xe1\x40\x00${'\xff\xc0'.repeat(0x1fff)}`
  expect(writtenRatio(btoa(jpeg.slice(0, 2) + note + jpeg.slice(2)))).toBe(1.6)
})

it('says nothing where the bytes do not', () => {
  const png = written(640, 400, 'image/png')
  expect(writtenRatio(png.slice(0, 24))).toBeNull()
  expect(writtenRatio(bytes('\xff\xd8\xff\xe0\0\0\0\0'))).toBeNull()
  expect(writtenRatio(bytes('GIF89a', 0, 0, 0, 0))).toBeNull()
  expect(writtenRatio(bytes('GIF89a', 1, 0, 0xff, 0xff))).toBeNull()
  expect(writtenRatio('<svg/>')).toBeNull()
})
