import { codeAt, isDigit, isLetter, isPunctuation, isWhitespace } from '../characters.ts'
import { sourceAt, sourceEnd } from './content.ts'
import { addToken, before, keepPlain, type Scan } from './scan.ts'

const scheme = /(?:https?|ftp)$/i

/** `://` behind a known scheme: a bare address. */
export function readScheme(scan: Scan): boolean {
  const { text, position } = scan
  if (!scan.reading.extended || !text.startsWith('://', position)) return false
  const name = scheme.exec(text.slice(Math.max(scan.plain, position - 5), position))?.[0]
  if (name === undefined) return false
  const from = position - name.length
  const previous = from > 0 ? text.charCodeAt(from - 1) : scan.before
  if (isLetter(previous)) return false
  return addBareAddress(scan, from, position + 3, '')
}

/** `www.`: a bare address without its scheme. */
export function readWww(scan: Scan): boolean {
  const { text, position } = scan
  if (!scan.reading.extended || !/^www\.$/i.test(text.slice(position, position + 4))) return false
  const previous = before(scan)
  const opensWord = isWhitespace(previous) || '(*_~[]'.includes(String.fromCharCode(previous))
  return opensWord && addBareAddress(scan, position, position + 4, 'http://')
}

function addBareAddress(scan: Scan, from: number, host: number, prefix: string): boolean {
  const { text, reading } = scan
  const stop = endOfAddress(text, host)
  if (stop === text.length && reading.cut) {
    // Half an address is no address: the next character tells.
    scan.undecided = true
    return keepPlain(scan, stop)
  }
  const end = trimAddress(text, host, stop)
  const first = codeAt(text, host)
  if (prefix === '' && (isWhitespace(first) || isPunctuation(first))) return false
  return isHost(text, host, end) && addBareLink(scan, from, end, prefix)
}

/** Adds a link that shows its own address; within brackets it waits to see what they are. */
function addBareLink(scan: Scan, from: number, end: number, prefix: string): boolean {
  if (scan.brackets.length > 0) {
    scan.skippedAddress = true
    return false
  }
  const { content } = scan
  const value = scan.text.slice(from, end)
  const place = { key: sourceAt(content, from), from: sourceAt(content, from) }
  const to = sourceEnd(content, end)
  const child = { type: 'text', ...place, to, value } as const
  const url = prefix + value
  const node = { type: 'link', ...place, to, url, title: null, children: [child] } as const
  return addToken(scan, { kind: 'node', from, to: end, node })
}

/** White space, `<` and the punctuation of full width end an address. */
function endOfAddress(text: string, from: number): number {
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 60 || code === 93 || isWhitespace(code)) break
    if (code >= 0x2018 && code <= 0xffef && isWidePunctuation(code)) break
  }
  return end
}

function isWidePunctuation(code: number): boolean {
  const quoteOrEllipsis = code <= 0x201f || code === 0x2026
  const wide = (code >= 0x3000 && code <= 0x303f) || code >= 0xff00
  return quoteOrEllipsis || (wide && isPunctuation(code))
}

/** Drops what more likely belongs to the sentence: punctuation, a closing parenthesis too many. */
function trimAddress(text: string, from: number, stop: number): number {
  let surplus = 0
  for (let at = from; at < stop; at++) {
    const code = text.charCodeAt(at)
    if (code === 41) surplus++
    else if (code === 40) surplus--
  }
  let end = stop
  while (end > from) {
    const last = text.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (last === ';') {
      const entity = /&[a-zA-Z0-9]{1,32};$/.exec(text.slice(Math.max(from, end - 34), end))
      end -= (entity?.[0].length ?? 1) - 1
    } else if (!'?!.,:*_~\'"'.includes(last)) break
    end--
  }
  return end
}

/** A host has no underscore in its last two parts. */
function isHost(text: string, from: number, end: number): boolean {
  let stop = from
  while (stop < end) {
    const code = codeAt(text, stop)
    if (code !== 45 && code !== 46 && code !== 95 && isPunctuation(code)) break
    stop += code > 0xffff ? 2 : 1
  }
  const parts = text.slice(from, stop).split('.').slice(-2)
  return stop > from && !parts.some((part) => part.includes('_'))
}

/** `@`: a bare address of mail. What stands before it was read as text already. */
export function readAt(scan: Scan): boolean {
  const { text, position } = scan
  if (!scan.reading.extended) return false
  const end = endOfMailHost(text, position + 1)
  if (end === text.length && scan.reading.cut) {
    scan.undecided = true
    return false
  }
  let from = position
  while (from > 0 && isLocal(text.charCodeAt(from - 1))) from--
  from = firstFree(scan, from)
  const previous = from > 0 ? text.charCodeAt(from - 1) : scan.before
  if (from === position || previous === 47) return false
  const host = text.slice(position + 1, end)
  if (!/^[a-zA-Z0-9_.-]*[a-zA-Z]$/.test(host) || !/[^.]\./.test(host)) return false
  if (scan.brackets.length > 0) return addBareLink(scan, from, end, 'mailto:')
  rewind(scan, from)
  return addBareLink(scan, from, end, 'mailto:')
}

function isLocal(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === 46 || code === 95
}

function endOfMailHost(text: string, from: number): number {
  let end = from
  while (isLocal(text.charCodeAt(end)) && text.charCodeAt(end) !== 43) end++
  while (end > from && text.charCodeAt(end - 1) === 46) end--
  return end
}

/** Where characters begin that an address may take, from `from` on: behind nodes and decoded text. */
function firstFree(scan: Scan, from: number): number {
  for (let index = scan.tokens.length - 1; index >= 0; index--) {
    const token = scan.tokens[index]
    if (token === undefined || token.to <= from) break
    const isDecoded = token.kind === 'text' && token.value.length !== token.to - token.from
    if (token.kind === 'node' || isDecoded) return token.to
  }
  return from
}

/** Takes back the tokens behind `from`: in `a_b@c.d` the underscore is part of the address. */
function rewind(scan: Scan, from: number): void {
  for (
    let last = scan.tokens.at(-1);
    last !== undefined && last.to > from;
    last = scan.tokens.at(-1)
  ) {
    scan.tokens.pop()
    if (last.kind === 'run') scan.queue.pop()
    scan.plain = Math.min(scan.plain, last.from)
  }
}
