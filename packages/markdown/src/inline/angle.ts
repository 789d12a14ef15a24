import { endOfMatch } from '../characters.ts'
import { addAddress, addText, hideUntil, waitForMore, type Scan } from './scan.ts'
import { endOfTag } from './tag.ts'

const scheme = '[a-zA-Z][a-zA-Z0-9.+-]{1,31}:[^<>\\x00-\\x20]*'
const address = new RegExp(`<${scheme}>`, 'y')
const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?'
const mailbox = "[\\w.!#$%&'*+/=?^`{|}~-]+@"
const mail = new RegExp(`<${mailbox}${label}(?:\\.${label})*>`, 'iy')
/** What may become a tag behind the end. */
const mayGrow = /<[a-z/!?]/iy
const unfinished = new RegExp(`<(?:h|ht|htt|https?|${scheme}|${mailbox}[\\w.-]*)?$`, 'y')

/** What stands in angle brackets: an address, or raw HTML, which is text that nothing in it breaks. */
export function readAngle(scan: Scan): boolean {
  const { text, position } = scan
  const addressEnd = endOfMatch(address, text, position)
  const whole = addressEnd || endOfMatch(mail, text, position)
  if (whole > 0) {
    const prefix = addressEnd > 0 ? '' : 'mailto:'
    return addAddress(scan, position, whole, prefix, [position + 1, whole - 1])
  }
  scan.absent ??= new Map()
  const end = endOfTag(text, position, scan.absent)
  if (end > 0) return addText(scan, end, { html: true })
  if (endOfMatch(mayGrow, text, position) > 0) waitForMore(scan)
  return scan.cutEnd > 0 && endOfMatch(unfinished, text, position) > 0 && addUnfinished(scan)
}

/** An address that is still being written: a link without one. */
function addUnfinished(scan: Scan): true {
  const { position, text } = scan
  const end = text.length
  return position + 1 === end
    ? hideUntil(scan, end)
    : addAddress(scan, position, end, null, [position + 1, end])
}
