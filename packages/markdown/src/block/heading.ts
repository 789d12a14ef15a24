import { isBlank, trimmedEnd } from '../characters.ts'
import type { Heading } from '../tree.ts'
import { readLeaf } from './leaf.ts'
import type { Rules, Start } from './machine.ts'
import { closeTo, extend, matchedBlock, openBlock } from './spine.ts'
import { takeDefinitions } from './paragraph.ts'

const closing = /(?:^|[ \t])#+[ \t]*$/

/**
 * A heading with signs.
 *
 *   ## a ##
 */
export const startHeading: Start = (machine, cursor) => {
  const { text, next, line } = cursor
  let end = next
  while (text.charCodeAt(end) === 35) end++
  const depth = end - next
  if (depth > 6 || (end < text.length && !isBlank(text.charCodeAt(end)))) return null
  while (isBlank(text.charCodeAt(end))) end++
  const block = openBlock(machine, headingRules(depth), line.from + next)
  const content = text.slice(end)
  const value = closing.test(content) ? dropClosing(content) : content
  block.lines.push({ text: value.slice(0, trimmedEnd(value)), from: line.from + end })
  block.cut = line.cut
  extend(block, machine.line, line.from + trimmedEnd(text))
  closeTo(machine, machine.spine.length - 1)
  return 'leaf'
}

/** Without a regular expression that searches blanks backwards: a row of them would be quadratic. */
function dropClosing(content: string): string {
  let end = trimmedEnd(content)
  while (end > 0 && content.charCodeAt(end - 1) === 35) end--
  return content.slice(0, end)
}

/**
 * An underline makes a heading of a paragraph.
 *
 *   a
 *   ===
 */
export const startUnderline: Start = (machine, cursor) => {
  const block = matchedBlock(machine)
  if (block.rules.kind !== 'paragraph') return null
  const { text, next, line } = cursor
  if (!/^(?:=+|-+)[ \t]*$/.test(text.slice(next))) return null
  takeDefinitions(block, machine)
  if (block.head === block.lines.length) return null
  block.from = block.lines[block.head]?.from ?? block.from
  block.rules = headingRules(text.charAt(next) === '=' ? 1 : 2)
  block.cut = false
  extend(block, machine.line, line.from + trimmedEnd(text))
  closeTo(machine, machine.matched - 1)
  return 'leaf'
}

function headingRules(depth: number): Rules {
  return {
    kind: 'other',
    holds: 'nothing',
    resume: () => false,
    toNode: (block, _, machine) => ({
      type: 'heading',
      key: block.from,
      from: block.from,
      to: block.to,
      depth: depth as Heading['depth'], // Counted above: 1 to 6.
      children: readLeaf(block, machine, block.lines.slice(block.head)),
    }),
  }
}
