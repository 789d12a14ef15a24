import { matchAt } from '../characters.ts'
import { decodeEntity, reference } from '../entity/decodeEntity.ts'
import { addText, waitFor, type Scan } from './scan.ts'

const shape = new RegExp(reference, 'iy')
const unfinished = /&(?:#x?[0-9a-f]{0,7}|[a-z][a-z0-9]{0,31})?$/iy

/** A character reference: `&amp;`, `&#38;`, `&#x26;`. */
export function readReference(scan: Scan): boolean {
  const match = matchAt(shape, scan.text, scan.position)
  if (!match) {
    if (matchAt(unfinished, scan.text, scan.position)) waitFor(scan, '')
    return false
  }
  const value = decodeEntity(match[0])
  return value !== null && addText(scan, shape.lastIndex, value)
}
