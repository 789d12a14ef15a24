import { endOfBlanks, endOfMatch, endOfRun, trimmedEnd } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { indentOf, isLineBlank, restOf, skipColumns, takeIndent } from './cursor.ts'
import type { Block, Machine, Rules, Start } from './machine.ts'
import { extend, isParagraph, openBlock, tipOf } from './spine.ts'

/** Four columns of white space make code, but not inside a paragraph. */
export const startIndented: Start = (machine) => {
  if (isParagraph(tipOf(machine))) return null
  const block = openBlock(machine, indented)
  skipColumns(machine, 4)
  addLine(block, machine)
  return 'leaf'
}

const indented: Rules = {
  holds: 'raw',
  resume: (_, machine) => takeIndent(machine, 4),
  addLine,
  toNode: toCode('', ''),
}

function toCode(lang: string, meta: string): Rules['toNode'] {
  return ({ value }) => ({
    type: 'code',
    lang: decodeEscapes(lang) || null,
    meta: decodeEscapes(meta) || null,
    value: value ?? '',
  })
}

type Fence = { readonly sign: string; readonly size: number; readonly indent: number }

const opening = /`{3,}(?!.*`)|~{3,}/y

/**
 * Fenced code: from a fence to one at least as long, of the same sign.
 *
 *   ```js meta
 *   code
 *   ```
 */
export const startFence: Start = (machine) => {
  const { text, next } = machine
  const end = endOfMatch(opening, text, next)
  if (end === 0) return null
  const fence = { sign: text.charAt(next), size: end - next, indent: indentOf(machine) }
  const info = text.slice(endOfBlanks(text, end), trimmedEnd(text))
  extend(openBlock(machine, fenceRules(fence, info)), machine)
  return 'leaf'
}

function fenceRules(fence: Fence, info: string): Rules {
  const [, lang = '', meta = ''] = /^([^ \t]*)[ \t]*(.*)$/.exec(info) ?? []
  return {
    ...indented,
    resume: (block, machine) => {
      if (closes(fence, machine, fence.size)) {
        extend(block, machine)
        return 'end'
      }
      skipColumns(machine, fence.indent)
      return true
    },
    mayEnd: (machine) => closes(fence, machine, 1),
    toNode: toCode(lang, meta),
  }
}

function closes({ sign }: Fence, machine: Machine, least: number): boolean {
  const { text, next } = machine
  if (text[next] !== sign || indentOf(machine) > 3) return false
  const end = endOfRun(text, next)
  return end - next >= least && endOfBlanks(text, end) === text.length
}

/** Blank lines at the end of indented code are none of its own; they wait for more of it. */
function addLine(block: Block, machine: Machine): void {
  const { value, blanks, rules } = block
  const rest = restOf(machine)
  const isBlank = isLineBlank(machine)
  if (isBlank && rules === indented) block.blanks += `\n${rest}`
  else {
    block.value = value === null ? rest : `${value}${blanks}\n${rest}`
    block.blanks = ''
    extend(block, machine, isBlank ? machine.offset : machine.text.length)
  }
}
