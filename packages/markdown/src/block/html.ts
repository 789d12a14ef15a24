import { endOfMatch } from '../characters.ts'
import { finishBuilding, startBuilding } from '../inline/build.ts'
import { joinSegments, sourceAt } from '../inline/content.ts'
import { closingTag, openingTag, otherTags } from '../inline/tag.ts'
import { isLineBlank, restOf } from './cursor.ts'
import type { Block, Machine, Rules, Start } from './machine.ts'
import { closeTip, extend, isParagraph, openBlock, tipOf } from './spine.ts'

const names =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|' +
  'dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|' +
  'header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|' +
  'param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** What begins a block of raw HTML, and what ends it: a pattern, or a blank line (`null`). */
const conditions: readonly (readonly [RegExp, RegExp | null])[] = [
  [/<(?:script|pre|textarea|style)(?:[ \t]|>|$)/iy, /<\/(?:script|pre|textarea|style)>/gi],
  ...otherTags,
  [new RegExp(`</?(?:${names})(?:[ \\t]|/?>|$)`, 'iy'), null],
  [new RegExp(`(?:${openingTag}|${closingTag})[ \\t]*$`, 'iy'), null],
]

/** Raw HTML: it is kept, unread, and becomes text. https://spec.commonmark.org/0.31.2/#html-blocks */
export const startHtml: Start = (machine) => {
  const { text, next } = machine
  const index = conditions.findIndex(([begin]) => endOfMatch(begin, text, next) > 0)
  const condition = conditions[index]
  if (condition === undefined) return null
  // Any single tag may begin one, but not inside a paragraph.
  if (index === conditions.length - 1 && isParagraph(tipOf(machine))) return null
  addLine(openBlock(machine, htmlRules(condition[1])), machine, condition[1])
  return 'leaf'
}

function htmlRules(end: RegExp | null): Rules {
  return {
    holds: 'raw',
    resume: (_, machine) => end !== null || !isLineBlank(machine),
    addLine: (block, machine) => addLine(block, machine, end),
    toNode: (block) => {
      const content = joinSegments(block.lines, 0)
      // What it is indented by belongs to it.
      block.from = sourceAt(content, 0)
      const text = { type: 'plain', from: 0, to: content.text.length, html: true } as const
      const children = finishBuilding(startBuilding(content), [text])
      return { type: 'paragraph', html: true, children }
    },
  }
}

function addLine(block: Block, machine: Machine, end: RegExp | null): void {
  const { text, offset, lineFrom } = machine
  const rest = restOf(machine)
  // Counted from its end: a tab of which a part is taken is a few blanks.
  block.lines.push({ text: rest, from: lineFrom + text.length - rest.length })
  extend(block, machine, isLineBlank(machine) ? offset : text.length)
  if (end !== null && endOfMatch(end, text, offset) > 0) closeTip(machine)
}
