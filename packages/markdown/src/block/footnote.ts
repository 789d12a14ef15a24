import { endOfMatch } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { footnoteKey } from '../inline/label.ts'
import { skipTo, takeIndent } from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { extend, mayNest, openBlock } from './spine.ts'
import { define } from './labels.ts'

const sign = /\[\^(?:[^\\[\]\s]|\\\S){1,999}\]:/y

/**
 * The text of a footnote; what is indented by four columns belongs to it.
 *
 *   [^a]: b
 *
 *       c
 */
export const startFootnote: Start = (machine) => {
  const { text, next } = machine
  const end = endOfMatch(sign, text, next)
  const label = text.slice(next + 2, end - 2)
  if (!machine.extended || end === 0 || !mayNest(machine)) return null
  const block = openBlock(machine, footnoteRules(decodeEscapes(label)))
  skipTo(machine, end)
  extend(block, machine, end)
  skipTo(machine, machine.next)
  define(machine, footnoteKey(label), footnote)
  return 'container'
}

/** A footnote leads nowhere: it only has to be there. */
const footnote = { url: '', title: null }

function footnoteRules(label: string): Rules {
  return {
    holds: 'blocks',
    resume: (_, machine) => takeIndent(machine, 4),
    toNode: (_, children) => ({
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children,
    }),
  }
}
