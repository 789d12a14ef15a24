import { readImage } from './imageBytes.ts'

/**
 * A picture from the wire as a blob, when it is one: base64 whose first bytes are those of PNG, JPEG, GIF, WebP or AVIF.
 * The type comes from the bytes and from nowhere else, so what calls itself a picture and is SVG or HTML gives null.
 */
export function toImageBlob(base64: string): Blob | null {
  const image = readImage(base64)
  return image && new Blob([image.bytes], { type: image.type })
}
