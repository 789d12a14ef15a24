import { endOfMatch } from '../characters.ts'
import type { ListItem } from '../tree.ts'
import { hereOf, indentOf, isLineBlank, skipColumns, skipTo, type Cursor } from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { asFlow, extend, isParagraph, matchedBlock, mayNest, openBlock } from './spine.ts'
import { taskOf } from './task.ts'

/** The sign of an item: a bullet, or a number and what stands behind it. */
type Marker = { readonly sign: string; readonly start: number | null; readonly end: number }

/**
 * A list: items with the same sign. What belongs to an item stands behind the column of its text.
 *
 *   1. a            - b
 *                     - c
 *      d
 */
export const startItem: Start = (machine, cursor) => {
  const marker = readMarker(cursor)
  if (!marker || !mayNest(machine)) return null
  const outer = matchedBlock(machine)
  if (isParagraph(outer) && !mayInterrupt(cursor, marker)) return null
  const from = hereOf(cursor)
  const goesOn = outer.rules.marker === marker.sign
  const indent = takeMarker(cursor, marker)
  if (!goesOn) openBlock(machine, listRules(marker), from)
  extend(openBlock(machine, itemRules(indent), from), cursor, marker.end)
  return 'container'
}

const pattern = /(?:[0-9]{1,9}[.)]|[-+*])(?=[ \t]|$)/y

function readMarker({ text, next }: Cursor): Marker | null {
  const end = endOfMatch(pattern, text, next)
  if (end === 0) return null
  const start = end - next > 1 ? Number(text.slice(next, end - 1)) : null
  return { sign: text.charAt(end - 1), start, end }
}

/** Inside a paragraph a number is more often a number, and a lone sign is no item. */
function mayInterrupt({ text }: Cursor, { start, end }: Marker): boolean {
  return (start === null || start === 1) && /[^ \t]/.test(text.slice(end))
}

/** Goes on behind the marker and its blanks; says how far the text of the item is indented. */
function takeMarker(cursor: Cursor, { end }: Marker): number {
  const width = indentOf(cursor) + end - cursor.next
  skipTo(cursor, end)
  const blanks = indentOf(cursor)
  const taken = isLineBlank(cursor) || blanks > 4 ? 1 : blanks
  skipColumns(cursor, taken)
  return width + taken
}

function listRules({ sign, start }: Marker): Rules {
  return {
    holds: 'items',
    marker: sign,
    resume: () => true,
    toNode: ({ spread }, children) => ({
      type: 'list',
      ordered: start !== null,
      start,
      spread,
      children: children as readonly ListItem[], // A list holds items only.
    }),
  }
}

function itemRules(indent: number): Rules {
  return {
    kind: 'item',
    holds: 'blocks',
    resume: (block, cursor) => {
      if (isLineBlank(cursor) ? block.children.length === 0 : indentOf(cursor) < indent)
        return false
      skipColumns(cursor, indent)
      return true
    },
    toNode: (block, children, machine) => ({
      type: 'listItem',
      checked: machine.extended ? (taskOf(block)?.checked ?? null) : null,
      spread: block.spread,
      children: asFlow(children),
    }),
  }
}
