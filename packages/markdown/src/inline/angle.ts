import { matchAt } from '../characters.ts'
import { addAddress, addText, hideUntil, waitFor, type Scan } from './scan.ts'
import { endOfTag } from './tag.ts'

const scheme = '[a-zA-Z][a-zA-Z0-9.+-]{1,31}:[^<>\\x00-\\x20]*'
const address = new RegExp(`<(${scheme})>`, 'y')
const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?'
const mail = new RegExp(`<([\\w.!#$%&'*+/=?^\`{|}~-]+@${label}(?:\\.${label})*)>`, 'iy')
/** What may become a tag or an address behind the end. It may have become neither already. */
const mayGrow = /<(?:[a-z/!?]|[^<>\s]*$)/iy
const unfinished = new RegExp(`<(?:h|ht|htt|https?|${scheme})?$`, 'y')

/** What stands in angle brackets: an address, or raw HTML, which is text that nothing in it breaks. */
export function readAngle(scan: Scan): boolean {
  const { text, position } = scan
  const link = matchAt(address, text, position)?.[1]
  if (link !== undefined) return addWhole(scan, link, link)
  const recipient = matchAt(mail, text, position)?.[1]
  if (recipient !== undefined) return addWhole(scan, recipient, `mailto:${recipient}`)
  scan.absent ??= new Set()
  const end = endOfTag(text, position, scan.absent)
  if (end > 0) return addText(scan, end, text.slice(position, end), true)
  if (matchAt(mayGrow, text, position)) waitFor(scan, '>')
  return scan.reading.cut && matchAt(unfinished, text, position) !== null && addUnfinished(scan)
}

function addWhole(scan: Scan, value: string, url: string): true {
  const { position } = scan
  const end = position + 1 + value.length
  return addAddress(scan, position, end + 1, [position + 1, end], url)
}

/** An address that is still being written: a link without one. */
function addUnfinished(scan: Scan): true {
  const { position, text } = scan
  if (position + 1 === text.length) return hideUntil(scan, text.length)
  return addAddress(scan, position, text.length, [position + 1, text.length], null)
}
