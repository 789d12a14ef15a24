import { endOfMatch } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { footnoteKey } from '../inline/label.ts'
import { hereOf, indentOf, isLineBlank, skipColumns, skipTo } from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { asFlow, extend, mayNest, openBlock } from './spine.ts'
import { define } from './labels.ts'

const sign = /\[\^(?:[^\\[\]\s]|\\[^\s])+\]:/y

/**
 * The text of a footnote; what is indented by four columns belongs to it.
 *
 *   [^a]: b
 *
 *       c
 */
export const startFootnote: Start = (machine, cursor) => {
  const end = endOfMatch(sign, cursor.text, cursor.next)
  const label = cursor.text.slice(cursor.next + 2, end - 2)
  if (!machine.extended || end === 0 || label.length > 999 || !mayNest(machine)) return null
  const block = openBlock(machine, footnoteRules(decodeEscapes(label)), hereOf(cursor))
  skipTo(cursor, end)
  extend(block, cursor, cursor.offset)
  skipTo(cursor, cursor.next)
  define(machine, footnoteKey(label), footnote)
  return 'container'
}

/** A footnote leads nowhere: it only has to be there. */
const footnote = { url: '', title: null }

function footnoteRules(label: string): Rules {
  return {
    holds: 'blocks',
    resume: (_, cursor) => {
      if (!isLineBlank(cursor) && indentOf(cursor) < 4) return false
      skipColumns(cursor, 4)
      return true
    },
    toNode: (_, children) => ({
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children: asFlow(children),
    }),
  }
}
