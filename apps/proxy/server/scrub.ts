type Bytes = Uint8Array<ArrayBuffer>

/** Takes a secret out of bytes that pass by. */
export type Scrubber = {
  /** The bytes that may go on. What could be the beginning of the secret waits for the next call. */
  push(chunk: Uint8Array): Bytes
  /** What still waits. */
  end(): Bytes
}

const mask = '[key removed]'

/** Takes a secret out of a text. */
export function scrubText(text: string, secret: string | null): string {
  return secret === null ? text : text.replaceAll(secret, mask)
}

/** A server may echo what it was sent, in an error or anywhere else: the key never goes on to the page. */
export function createScrubber(secret: string | null): Scrubber {
  const key = new TextEncoder().encode(secret ?? '')
  let waiting = new Uint8Array()
  return {
    push(chunk) {
      if (key.length === 0) return new Uint8Array(chunk)
      const bytes = joined([waiting, chunk])
      const out: Uint8Array[] = []
      let from = 0
      for (let at = find(bytes, key, 0); at >= 0; at = find(bytes, key, from)) {
        out.push(bytes.subarray(from, at), new TextEncoder().encode(mask))
        from = at + key.length
      }
      const kept = beginningAtEnd(bytes.subarray(from), key)
      waiting = bytes.slice(bytes.length - kept)
      return joined([...out, bytes.subarray(from, bytes.length - kept)])
    },
    end: () => waiting,
  }
}

function find(bytes: Uint8Array, key: Uint8Array, from: number): number {
  const first = key[0] ?? 0
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (key.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

/** How many bytes at the end could begin the secret. */
function beginningAtEnd(bytes: Uint8Array, key: Uint8Array): number {
  for (let length = Math.min(key.length - 1, bytes.length); length > 0; length -= 1) {
    const end = bytes.subarray(bytes.length - length)
    if (end.every((byte, index) => byte === key[index])) return length
  }
  return 0
}

function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
