import { endOfMatch } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { footnoteKey } from './label.ts'
import { addNode, hideUntil, waitFor, type Scan } from './scan.ts'

const whole = /\[\^(?:[^\\[\]\s]|\\[^\s])+\]/y
const unfinished = /\[\^(?:[^\\[\]\s]|\\[^\s])*\\?$/y

/**
 * `[^label]`, where a footnote of that label is defined. While the answer grows it may still come,
 * so the mark is there from its first character on and nothing jumps when it does.
 * `![^a](url)` is an image all the same.
 */
export function readFootnoteReference(scan: Scan, isBehindBang: boolean): boolean {
  const { text, position, reading } = scan
  const end = endOfMatch(whole, text, position)
  if (end > 0) {
    const label = text.slice(position + 2, end - 1)
    if (label.length > 999) return false
    const link = text[end] === '('
    if (link && isBehindBang) return false
    if (reading.find(footnoteKey(label))) return addReference(scan, end, label, false)
    return reading.waiting && !link && addReference(scan, end, label, true)
  }
  const stop = reading.cut ? endOfMatch(unfinished, text, position) : 0
  if (stop === 0) return false
  waitFor(scan, '')
  const part = text.slice(position + 2).replace(/\\$/, '')
  return part === '' ? hideUntil(scan, stop) : addReference(scan, stop, part, true)
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
