import { startFence } from './fence.ts'
import { startFootnote } from './footnote.ts'
import { startHeading, startUnderline } from './heading.ts'
import { startHtml } from './html.ts'
import { startItem } from './list.ts'
import type { Start } from './machine.ts'
import { startQuote } from './quote.ts'
import { startRule } from './rule.ts'
import { startTable } from './table.ts'

/**
 * All that can begin at the head of a line, by its first character, in the order of trying.
 * Indented code begins with white space and stands apart, in feed.ts.
 */
const table: Readonly<Record<string, readonly Start[]>> = {
  '#': [startHeading],
  '*': [startRule, startItem],
  '+': [startItem],
  '-': [startUnderline, startRule, startItem, startTable],
  ':': [startTable],
  '<': [startHtml],
  '=': [startUnderline],
  '>': [startQuote],
  '[': [startFootnote],
  _: [startRule],
  '`': [startFence],
  '|': [startTable],
  '~': [startFence],
  ...Object.fromEntries(Array.from('0123456789', (digit) => [digit, [startItem]])),
}

/** The same by character code. */
export const blockConstructs: readonly (readonly Start[] | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => table[String.fromCharCode(code)],
)
