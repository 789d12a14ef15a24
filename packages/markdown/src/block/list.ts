import { endOfMatch } from '../characters.ts'
import {
  hereOf,
  indentOf,
  isLineBlank,
  skipColumns,
  skipTo,
  takeIndent,
  type Cursor,
} from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { extend, isParagraph, matchedBlock, mayNest, openBlock } from './spine.ts'
import { taskOf } from './task.ts'

/**
 * A list: items with the same sign. What belongs to an item stands behind the column of its text.
 *
 *   1. a            - b
 *                     - c
 *      d
 */
export const startItem: Start = (machine) => {
  const { text, next } = machine
  const end = endOfMatch(marker, text, next)
  if (end === 0 || !mayNest(machine)) return null
  const sign = text.charAt(end - 1)
  const start = end - next > 1 ? Number(text.slice(next, end - 1)) : null
  const outer = matchedBlock(machine)
  // Inside a paragraph a number is more often a number, and a lone sign is no item.
  const mayInterrupt = (start ?? 1) === 1 && /[^ \t]/.test(text.slice(end))
  if (isParagraph(outer) && !mayInterrupt) return null
  const from = hereOf(machine)
  if (outer.rules.marker !== sign) openBlock(machine, listRules(sign, start))
  extend(openBlock(machine, itemRules(takeMarker(machine, end)), from), machine, end)
  return 'container'
}

const marker = /(?:[0-9]{1,9}[.)]|[-+*])(?=[ \t]|$)/y

/** Goes on behind the marker and its blanks; says how far the text of the item is indented. */
function takeMarker(cursor: Cursor, end: number): number {
  const width = indentOf(cursor) + end - cursor.next
  skipTo(cursor, end)
  const blanks = indentOf(cursor)
  const taken = isLineBlank(cursor) || blanks > 4 ? 1 : blanks
  skipColumns(cursor, taken)
  return width + taken
}

function listRules(sign: string, start: number | null): Rules {
  return {
    holds: 'item',
    marker: sign,
    resume: () => true,
    toNode: ({ spread }, children) => ({
      type: 'list',
      ordered: start !== null,
      start,
      spread,
      children,
    }),
  }
}

function itemRules(indent: number): Rules {
  return {
    kind: 'item',
    holds: 'blocks',
    // One that begins with a blank line has no more of them.
    resume: (block, machine) =>
      (block.children.length > 0 || !isLineBlank(machine)) && takeIndent(machine, indent),
    toNode: (block, children, machine) => ({
      type: 'listItem',
      checked: taskOf(block, machine)?.checked ?? null,
      spread: block.spread,
      children,
    }),
  }
}
