type Signature = { type: ImageType; at: number; bytes: readonly number[] }

/** A type of pictures that a browser draws from their bytes alone, and that run nothing. */
export type ImageType = `image/${'png' | 'jpeg' | 'gif' | 'webp' | 'avif'}`

const ascii = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0))

const signatures: readonly Signature[] = [
  { type: 'image/png', at: 0, bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: ascii('GIF8') },
  { type: 'image/webp', at: 8, bytes: ascii('WEBP') },
  { type: 'image/avif', at: 4, bytes: ascii('ftypavif') },
]

/** The bytes of a picture and the type that its first ones tell; null when it is none of those we know. */
export function readImage(
  base64: string,
): { bytes: Uint8Array<ArrayBuffer>; type: ImageType } | null {
  const bytes = decode(base64)
  const signature = signatures.find(({ at, bytes: expected }) =>
    expected.every((byte, place) => bytes?.[at + place] === byte),
  )
  return bytes === null || signature === undefined ? null : { bytes, type: signature.type }
}

function decode(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const text = atob(base64)
    const bytes = new Uint8Array(text.length)
    for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place)
    return bytes
  } catch {
    return null
  }
}
