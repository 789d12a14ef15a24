/** How raw samples are to be read, where the sound has no header of its own. */
export type PcmFormat = {
  /** Samples a second. @default 24000 */
  sampleRate?: number | undefined
  /** 1 is mono. @default 1 */
  channels?: number | undefined
}

type Signature = { type: string; at: number; bytes: readonly number[] }

const ascii = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0))

const signatures: readonly Signature[] = [
  { type: 'audio/wav', at: 8, bytes: ascii('WAVE') },
  { type: 'audio/ogg', at: 0, bytes: ascii('OggS') },
  { type: 'audio/flac', at: 0, bytes: ascii('fLaC') },
  { type: 'audio/mpeg', at: 0, bytes: ascii('ID3') },
  { type: 'audio/mp4', at: 4, bytes: ascii('ftyp') },
  { type: 'audio/webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
]

/**
 * A sound from the wire as a blob: base64, chunk behind chunk, each of which may end with padding. Its type comes from the
 * first bytes. Bytes without a known head are samples of 16 bits when `pcm` says how to read them, else nothing.
 */
export function toAudioBlob(base64: string, pcm?: PcmFormat): Blob | null {
  const bytes = decode(base64)
  if (bytes === null || bytes.length === 0) return null
  const type = typeOf(bytes)
  if (type !== null) return new Blob([bytes], { type })
  if (pcm === undefined) return null
  return new Blob([wavHead(bytes.length, pcm), bytes], { type: 'audio/wav' })
}

function typeOf(bytes: Uint8Array): string | null {
  const known = signatures.find(({ at, bytes: expected }) =>
    expected.every((byte, place) => bytes[at + place] === byte),
  )
  if (known !== undefined) return known.type
  const [first = 0, second = 0] = bytes
  // A frame of MPEG audio begins with eleven bits set; where the layer's two bits are not, it is AAC.
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  return (second & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg'
}

function decode(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const chunks = (base64.match(/[^=]+=*/g) ?? []).map((chunk) => atob(chunk))
    const text = chunks.join('')
    const bytes = new Uint8Array(text.length)
    for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place)
    return bytes
  } catch {
    return null
  }
}

const headLength = 44
const bytesPerSample = 2

/** The head of a WAV file: it says how the samples behind it are to be read. */
function wavHead(length: number, { sampleRate = 24_000, channels = 1 }: PcmFormat): ArrayBuffer {
  const head = new DataView(new ArrayBuffer(headLength))
  const write = (at: number, text: string) =>
    ascii(text).forEach((byte, place) => head.setUint8(at + place, byte))
  write(0, 'RIFF')
  head.setUint32(4, length + headLength - 8, true)
  write(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, channels, true)
  head.setUint32(24, sampleRate, true)
  head.setUint32(28, sampleRate * channels * bytesPerSample, true)
  head.setUint16(32, channels * bytesPerSample, true)
  head.setUint16(34, bytesPerSample * 8, true)
  write(36, 'data')
  head.setUint32(40, length, true)
  return head.buffer
}
