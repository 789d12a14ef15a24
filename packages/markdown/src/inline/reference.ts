import { endOfMatch } from '../characters.ts'
import { decodeEntity, reference } from '../entity/decodeEntity.ts'
import { addText, waitFor, type Scan } from './scan.ts'

const shape = new RegExp(reference, 'iy')
const unfinished = /&(?:#x?[0-9a-f]{0,7}|[a-z][a-z0-9]{0,31})?$/iy

/** A character reference: `&amp;`, `&#38;`, `&#x26;`. */
export function readReference(scan: Scan): boolean {
  const { text, position } = scan
  const end = endOfMatch(shape, text, position)
  if (end === 0) {
    if (endOfMatch(unfinished, text, position) > 0) waitFor(scan, '')
    return false
  }
  const value = decodeEntity(text.slice(position, end))
  return value !== null && addText(scan, end, { value })
}
