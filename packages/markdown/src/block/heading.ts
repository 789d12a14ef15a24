import { endOfBlanks, endOfMatch, trimmedEnd } from '../characters.ts'
import type { Heading } from '../tree.ts'
import { readLeaf } from './leaf.ts'
import type { Rules, Start } from './machine.ts'
import { closeTip, extend, isParagraph, matchedBlock, openBlock } from './spine.ts'
import { readDefinitions } from './paragraph.ts'

const opening = /#{1,6}(?![^ \t])/y

/**
 * A heading with signs.
 *
 *   ## a ##
 */
export const startHeading: Start = (machine) => {
  const { text, next, lineFrom, cut } = machine
  const signs = endOfMatch(opening, text, next)
  if (signs === 0) return null
  const end = endOfBlanks(text, signs)
  const block = openBlock(machine, headingRules(signs - next))
  // The signs that close it stand behind a blank.
  const content = text.slice(end, trimmedEnd(text)).replace(/(?:^|[ \t])#+$/, '')
  block.lines.push({ text: content, from: lineFrom + end })
  block.cut = cut
  extend(block, machine)
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
export const startUnderline: Start = (machine) => {
  const block = matchedBlock(machine)
  if (!isParagraph(block)) return null
  const { text, next } = machine
  if (endOfMatch(underline, text, next) === 0) return null
  readDefinitions(block, machine)
  if (block.head === block.lines.length) return null
  block.from = block.lines[block.head]?.from ?? block.from
  block.rules = headingRules(text[next] === '=' ? 1 : 2)
  block.cut = false
  extend(block, machine)
  closeTip(machine)
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
