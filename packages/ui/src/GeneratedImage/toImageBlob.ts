type Signature = { type: string; at: number; bytes: readonly number[] }

const ascii = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0))

const signatures: readonly Signature[] = [
  { type: 'image/png', at: 0, bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: ascii('GIF8') },
  { type: 'image/webp', at: 8, bytes: ascii('WEBP') },
  { type: 'image/avif', at: 4, bytes: ascii('ftypavif') },
]

/**
 * A picture from the wire as a blob, when it is one: base64 whose first bytes are those of PNG, JPEG, GIF, WebP or AVIF.
 * The type comes from the bytes and from nowhere else, so what calls itself a picture and is SVG or HTML gives null.
 */
export function toImageBlob(base64: string): Blob | null {
  const bytes = decode(base64)
  if (bytes === null) return null
  const signature = signatures.find(({ at, bytes: expected }) =>
    expected.every((byte, place) => bytes[at + place] === byte),
  )
  return signature === undefined ? null : new Blob([bytes], { type: signature.type })
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
