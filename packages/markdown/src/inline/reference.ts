import { decodeEntity } from '../entity/decodeEntity.ts'
import { addText, type Scan } from './scan.ts'

const shape = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,31});/y
const unfinished = /&(?:#[xX]?[0-9a-fA-F]{0,7}|[a-zA-Z][a-zA-Z0-9]{0,31})?$/y

/** A character reference: `&amp;`, `&#38;`, `&#x26;`. */
export function readReference(scan: Scan): boolean {
  shape.lastIndex = scan.position
  const match = shape.exec(scan.text)
  if (match === null) {
    unfinished.lastIndex = scan.position
    if (unfinished.test(scan.text)) scan.undecided = true
    return false
  }
  const value = decodeEntity(match[0])
  return value !== null && addText(scan, shape.lastIndex, value)
}
