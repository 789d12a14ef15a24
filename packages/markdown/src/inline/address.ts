import { endOfMatch } from '../characters.ts'
import { addAddress, before, keepPlain, waitForMore, type Scan } from './scan.ts'

const start = /(?:https?|ftp):\/\/|www\./iy
/** White space, `<`, `]` and the punctuation of full width end an address. */
const rest = /[^\s<\]\u2018-\u201f\u2026\u3000-\u3004\u3008-\u3020\uff00-\uff65]*/y
const host = /(?:[-.\w]|[^\p{P}\s\x00-\x7f])+/uy // oxlint-disable-line no-control-regex -- all of ASCII
const local = /[\w+.-]/
const mailHost = /[\w-]+(?:\.[a-z\d][\w-]*)*/iy
const scheme = /(?:^|[^a-z\d])(mailto:|xmpp:)$/i
/** What may follow an address behind `xmpp:`. */
const resource = /\/[a-z\d@.]*[a-z\d]/iy
/** What ends no address, but does not belong to it before more follows. */
const joint = /[./]*/y

/** A bare address: `http://`, `https://`, `ftp://` or `www.`, and what follows. */
export function readBareAddress(scan: Scan): boolean {
  const { text, position } = scan
  const second = text.charCodeAt(position + 1) | 32
  // The second letter, since the first stands in every other word.
  if (!scan.extended || (second !== 116 && second !== 119)) return false
  const from = endOfMatch(start, text, position)
  const isWww = text[from - 1] === '.'
  const mayFollow = isWww ? /^$|[\s(*_~[\]]/ : /^$|[^a-z]/i
  if (from === 0 || !mayFollow.test(before(scan))) return false
  const stop = endOfMatch(rest, text, from)
  const end = from + trimmedLength(text.slice(from, stop))
  if (stop === scan.cutEnd) {
    // Half an address is no address: the next character tells.
    waitForMore(scan)
    return keepPlain(scan, end)
  }
  const name = text.slice(from, Math.min(end, endOfMatch(host, text, from)))
  // Its last two parts have no underscore.
  if (/^$|_[^.]*(?:\.[^.]*)?$/.test(name) || (!isWww && /^[-._]/.test(name))) return false
  return addAddress(scan, position, end, isWww ? 'http://' : '')
}

const tail = /(?:&[a-z\d]{1,32};|[?!.,:;*_~'")])$/i

/**
 * The length without what more likely belongs to the sentence: punctuation, a closing parenthesis
 * too many.
 */
function trimmedLength(address: string): number {
  let surplus = address.split(')').length - address.split('(').length
  let length = address.length
  for (;;) {
    const [dropped] = tail.exec(address.slice(Math.max(0, length - 34), length)) ?? []
    if (!dropped || (dropped === ')' && surplus-- <= 0)) return length
    length -= dropped.length
  }
}

/** `@`: a bare address of mail or, behind `xmpp:`, of a chat. What stands before it was read as text already. */
export function readAt(scan: Scan): boolean {
  const { text, position, free } = scan
  if (!scan.extended) return false
  let begin = position
  while (begin > 0 && local.test(text.charAt(begin - 1))) begin--
  begin = Math.max(begin, free)
  const [, written = ''] = scheme.exec(text.slice(Math.max(free, begin - 8), begin)) ?? []
  const hostEnd = endOfMatch(mailHost, text, position + 1) || position + 1
  const end = (written.startsWith('x') && endOfMatch(resource, text, hostEnd)) || hostEnd
  // Behind a dot it may go on: `a@b.co.` may become `a@b.co.uk`.
  if (endOfMatch(joint, text, end) === scan.cutEnd) return false
  const name = text.slice(position + 1, hostEnd)
  const isAlone = begin === position || text[begin - 1] === '/'
  if (isAlone || !/[^.]\.[\w.-]*[a-z]$/i.test(name)) return false
  const from = begin - written.length
  rewind(scan, from)
  return addAddress(scan, from, end, written ? '' : 'mailto:')
}

/** Takes back the tokens behind `from`: in `a_b@c.d` the underscore is part of the address. */
function rewind(scan: Scan, from: number): void {
  const { tokens } = scan
  for (let last; (last = tokens.at(-1)); tokens.pop()) {
    if ((last.type !== 'plain' && last.type !== 'run') || last.to <= from) return
    scan.plain = last.from
  }
}
