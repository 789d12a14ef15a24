import { decodeEscapes } from '../entity/decodeEntity.ts'
import { footnoteKey } from './label.ts'
import { addNode, hideUntil, type Scan } from './scan.ts'

/** The label, and what ends it: the end of the text, too, where half of an escape is no part of it. */
const pattern = /\[\^((?:[^\\[\]\s]|\\\S){0,999})(\]|\\?$)/y

/**
 * `[^label]`, where a footnote of that label is defined. While the answer grows it may still come,
 * so the mark is there from its first character on and nothing jumps when it does.
 * `![^a](url)` is an image all the same.
 */
export function readFootnoteReference(scan: Scan, isBehindBang: boolean): boolean {
  const { text, position } = scan
  pattern.lastIndex = position
  const [whole, label = '', closer] = pattern.exec(text) ?? []
  if (whole === undefined || !scan.extended) return false
  const end = position + whole.length
  if (closer !== ']') {
    if (scan.cutEnd < 0) return false
    return label === '' ? hideUntil(scan, end) : addReference(scan, end, label, true)
  }
  const isLink = text[end] === '('
  if (label === '' || (isLink && isBehindBang)) return false
  const pending = !scan.find(footnoteKey(label))
  return (!pending || (scan.waiting && !isLink)) && addReference(scan, end, label, pending)
}

function addReference(scan: Scan, end: number, raw: string, pending: boolean): true {
  const label = decodeEscapes(raw)
  return addNode(scan, scan.position, end, {
    type: 'footnoteReference',
    identifier: label.toLowerCase(),
    label,
    ...(pending && { pending }),
  })
}
