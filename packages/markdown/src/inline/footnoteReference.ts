import { matchAt } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { footnoteKey } from './label.ts'
import { addNode, hideUntil, waitFor, type Scan } from './scan.ts'

const whole = /\[\^((?:[^\\[\]\s]|\\[^\s])+)\]/y
const unfinished = /\[\^((?:[^\\[\]\s]|\\[^\s])*)\\?$/y

/**
 * `[^label]`, where a footnote of that label is defined. While the answer grows it may still come,
 * so the mark is there from its first character on and nothing jumps when it does.
 * `![^a](url)` is an image all the same.
 */
export function readFootnoteReference(scan: Scan, isBehindBang: boolean): boolean {
  const { text, position, reading } = scan
  const label = matchAt(whole, text, position)?.[1]
  if (label !== undefined) {
    const end = whole.lastIndex
    if (label.length > 999) return false
    const link = text.charCodeAt(end) === 40
    if (link && isBehindBang) return false
    if (reading.find(footnoteKey(label))) return addReference(scan, end, label, false)
    return reading.waiting && !link && addReference(scan, end, label, true)
  }
  const part = matchAt(unfinished, text, position)?.[1]
  if (part === undefined || !reading.cut) return false
  waitFor(scan, '')
  return part === '' ? hideUntil(scan, text.length) : addReference(scan, text.length, part, true)
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
