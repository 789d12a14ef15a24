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
  const url = typeof address === 'string' ? parsed(address) : null
  if (url === null || !protocols.has(url.protocol)) return null
  const isWeb = url.protocol.startsWith('http')
  return {
    href: url.href,
    host: isWeb ? url.host.replace(/^www\./, '') : decodedPath(url.pathname),
  }
}

/** Without a question whether it can be: that would read each address of an answer twice. */
function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function decodedPath(path: string): string {
  try {
    return plainText(decodeURIComponent(path))
  } catch {
    return path
  }
}
