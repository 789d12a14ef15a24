import { sourceAt, sourceEnd } from './content.ts'
import { addText, addToken, hideUntil, type Scan } from './scan.ts'
import { endOfTag } from './tag.ts'

const address = /<([a-zA-Z][a-zA-Z0-9.+-]{1,31}:[^<>\x00-\x20]*)>/y // oxlint-disable-line no-control-regex -- CommonMark's own words
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'
const mail = new RegExp(`<([a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})*)>`, 'y')
const mayGrow = /<[^<>\s]*$/y
const scheme = '[a-zA-Z][a-zA-Z0-9.+-]{1,31}:[^<>\\x00-\\x20]*'
const unfinished = new RegExp(`<(?:h|ht|htt|https?|${scheme})?$`, 'y')

/** What stands in angle brackets: an address, or raw HTML, which is text that nothing in it breaks. */
export function readAngle(scan: Scan): boolean {
  const { text, position } = scan
  const link = match(address, text, position)
  if (link !== null) return addAddress(scan, link, link)
  const recipient = match(mail, text, position)
  if (recipient !== null) return addAddress(scan, recipient, `mailto:${recipient}`)
  const end = endOfTag(text, position, scan.absent)
  if (end > 0) return addText(scan, end, text.slice(position, end), true)
  mayGrow.lastIndex = position
  if (end < 0 || mayGrow.test(text)) scan.undecided = true
  unfinished.lastIndex = position
  return scan.reading.cut && unfinished.test(text) && addPending(scan)
}

function match(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position
  return pattern.exec(text)?.[1] ?? null
}

/** An address that is still being written: a link without one. */
function addPending(scan: Scan): true {
  const { content, position, text } = scan
  if (position + 1 === text.length) return hideUntil(scan, text.length)
  const [from, to] = [sourceAt(content, position), sourceEnd(content, text.length)]
  const value = text.slice(position + 1)
  const child = { type: 'text', key: from + 1, from: from + 1, to, value } as const
  const state = { url: null, title: null, pending: true } as const
  const node = { type: 'link', key: from, from, to, ...state, children: [child] } as const
  return addToken(scan, { kind: 'node', from: position, to: text.length, node })
}

function addAddress(scan: Scan, value: string, url: string): true {
  const end = scan.position + value.length + 2
  const from = sourceAt(scan.content, scan.position)
  const to = sourceEnd(scan.content, end)
  const child = { type: 'text', key: from + 1, from: from + 1, to: to - 1, value } as const
  const node = { type: 'link', key: from, from, to, url, title: null, children: [child] } as const
  return addToken(scan, { kind: 'node', from: scan.position, to: end, node })
}
