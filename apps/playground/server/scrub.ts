/** Takes a secret out of bytes that pass by. */
export type Scrubber = {
  /** The bytes that may go on. What could be the beginning of the secret waits for the next call. */
  push(chunk: Uint8Array): Buffer
  /** What still waits. */
  end(): Buffer
}

const mask = '[key removed]'

/** Takes a secret out of a text. */
export function scrubText(text: string, secret: string | null): string {
  return secret === null ? text : text.replaceAll(secret, mask)
}

/** A server may echo what it was sent, in an error or anywhere else: the key never goes on to the page. */
export function createScrubber(secret: string | null): Scrubber {
  let waiting = ''
  return {
    push(chunk) {
      if (secret === null) return Buffer.from(chunk)
      // One byte is one character here, so letters of several bytes pass untouched.
      const text = scrubText(waiting + Buffer.from(chunk).toString('latin1'), secret)
      const kept = beginningAtEnd(text, secret)
      waiting = text.slice(text.length - kept)
      return Buffer.from(text.slice(0, text.length - kept), 'latin1')
    },
    end: () => Buffer.from(waiting, 'latin1'),
  }
}

/** How many characters at the end of the text could begin the secret. */
function beginningAtEnd(text: string, secret: string): number {
  for (let length = Math.min(secret.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(secret.slice(0, length))) return length
  }
  return 0
}
