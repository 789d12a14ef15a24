import { endOfBlanks, endOfMatch, trimmedEnd } from '../characters.ts'
import type { Heading } from '../tree.ts'
import { hereOf } from './cursor.ts'
import { readLeaf } from './leaf.ts'
import type { Rules, Start } from './machine.ts'
import { closeTip, closeTo, extend, isParagraph, matchedBlock, openBlock } from './spine.ts'
import { takeDefinitions } from './paragraph.ts'

const opening = /#{1,6}(?![^ \t])/y

/**
 * A heading with signs.
 *
 *   ## a ##
 */
export const startHeading: Start = (machine, cursor) => {
  const { text, next, line } = cursor
  const signs = endOfMatch(opening, text, next)
  if (signs === 0) return null
  const end = endOfBlanks(text, signs)
  const block = openBlock(machine, headingRules(signs - next), hereOf(cursor))
  const content = text.slice(end, trimmedEnd(text))
  // The signs that close it stand behind a blank.
  const closing = /(?:^|[ \t])#+$/.exec(content)
  block.lines.push({ text: content.slice(0, closing?.index), from: line.from + end })
  block.cut = line.cut
  extend(block, cursor)
  closeTip(machine)
  return 'leaf'
}

const underline = /(?:=+|-+)[ \t]*$/y

/**
 * An underline makes a heading of a paragraph.
 *
 *   a
 *   ===
 */
export const startUnderline: Start = (machine, cursor) => {
  const block = matchedBlock(machine)
  if (!isParagraph(block)) return null
  const { text, next } = cursor
  if (endOfMatch(underline, text, next) === 0) return null
  takeDefinitions(block, machine)
  if (block.head === block.lines.length) return null
  block.from = block.lines[block.head]?.from ?? block.from
  block.rules = headingRules(text[next] === '=' ? 1 : 2)
  block.cut = false
  extend(block, cursor)
  closeTo(machine, machine.matched - 1)
  return 'leaf'
}

function headingRules(depth: number): Rules {
  return {
    toNode: (block, _, machine) => ({
      type: 'heading',
      depth: depth as Heading['depth'], // Counted above: 1 to 6.
      children: readLeaf(block, machine, block.lines.slice(block.head)),
    }),
  }
}
