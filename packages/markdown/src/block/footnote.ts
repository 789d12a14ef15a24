import { decodeEscapes } from '../entity/decodeEntity.ts'
import { indentOf, isLineBlank, skipBlanks, skipColumns, skipTo } from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { asFlow, extend, mayNest, openBlock } from './spine.ts'
import { define, footnoteKey } from './references.ts'

const sign = /^\[\^((?:[^\\[\]\s]|\\[^\s]){1,999})\]:/

/**
 * The text of a footnote; what is indented by four columns belongs to it.
 *
 *   [^a]: b
 *
 *       c
 */
export const startFootnote: Start = (machine, cursor) => {
  const match = machine.extended
    ? sign.exec(cursor.text.slice(cursor.next, cursor.next + 1003))
    : null
  if (match === null || !mayNest(machine)) return null
  const label = match[1] ?? ''
  const from = cursor.line.from + cursor.next
  skipTo(cursor, cursor.next + match[0].length)
  skipBlanks(cursor)
  const block = openBlock(machine, footnoteRules(decodeEscapes(label)), from)
  extend(block, machine.line, from + match[0].length)
  define(machine.references, footnoteKey(label), footnote, machine.isPreview)
  return 'container'
}

/** A footnote leads nowhere: it only has to be there. */
const footnote = { url: '', title: null }

function footnoteRules(label: string): Rules {
  return {
    kind: 'other',
    holds: 'blocks',
    resume: (_, cursor) => {
      if (isLineBlank(cursor)) skipBlanks(cursor)
      else if (indentOf(cursor) < 4) return false
      else skipColumns(cursor, 4)
      return true
    },
    toNode: ({ from, to }, children) => ({
      type: 'footnoteDefinition',
      key: from,
      from,
      to,
      identifier: label.toLowerCase(),
      label,
      children: asFlow(children),
    }),
  }
}
