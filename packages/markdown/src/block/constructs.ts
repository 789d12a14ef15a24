import { indexBySign } from '../characters.ts'
import { startFence } from './code.ts'
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
export const blockConstructs: readonly (readonly Start[] | undefined)[] = indexBySign([
  ['=-', startUnderline],
  ['*-_', startRule],
  ['*+-0123456789', startItem],
  ['-:|', startTable],
  ['#', startHeading],
  ['<', startHtml],
  ['>', startQuote],
  ['[', startFootnote],
  ['`~', startFence],
])
