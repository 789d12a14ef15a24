import { plainText } from './plainText.ts'

const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** A link that may be followed: the address to use, and what to call its target. */
export type SafeUrl = { href: string; host: string }

/**
 * The address when it is one that a reader may be sent to (http, https, mailto, tel, and nothing relative), else null.
 * Decided on the parsed address, never on its spelling. An international host comes in its ASCII form, so that a
 * look-alike shows.
 */
export function safeUrl(address: unknown): SafeUrl | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!protocols.has(url.protocol)) return null
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    return { href: url.href, host: url.host.replace(/^www\./, '') }
  }
  return { href: url.href, host: decodedPath(url.pathname) }
}

function decodedPath(path: string): string {
  try {
    return plainText(decodeURIComponent(path))
  } catch {
    return path
  }
}
