import { endOfMatch } from '../characters.ts'
import { decodeEntity, reference } from '../entity/decodeEntity.ts'
import { addText, type Scan } from './scan.ts'

const shape = new RegExp(reference, 'iy')

/** A character reference: `&amp;`, `&#38;`, `&#x26;`. */
export function readReference(scan: Scan): boolean {
  const { text, position } = scan
  const end = endOfMatch(shape, text, position)
  const value = end > 0 ? decodeEntity(text.slice(position, end)) : null
  return value !== null && addText(scan, end, { value })
}
