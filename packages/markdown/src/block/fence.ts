import { endOfBlanks, endOfMatch, endOfRun, trimmedEnd } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { hereOf, indentOf, isLineBlank, restOf, skipColumns, type Cursor } from './cursor.ts'
import type { Block, Rules, Start } from './machine.ts'
import { extend, openBlock } from './spine.ts'

type Fence = { readonly sign: string; readonly size: number; readonly indent: number }

/**
 * Fenced code: from a fence to one at least as long, of the same sign.
 *
 *   ```js meta
 *   code
 *   ```
 */
export const startFence: Start = (machine, cursor) => {
  const { text, next } = cursor
  const end = endOfMatch(opening, text, next)
  if (end === 0) return null
  const fence = { sign: text.charAt(next), size: end - next, indent: indentOf(cursor) }
  const rules = fenceRules(fence, text.slice(endOfBlanks(text, end), trimmedEnd(text)))
  extend(openBlock(machine, rules, hereOf(cursor)), cursor)
  return 'leaf'
}

const opening = /`{3,}(?!.*`)|~{3,}/y

function fenceRules(fence: Fence, info: string): Rules {
  const [, lang = '', meta = ''] = /^([^ \t]*)[ \t]*(.*)$/.exec(info) ?? []
  return {
    holds: 'raw',
    resume: (block, cursor) => {
      if (!closes(fence, cursor, fence.size)) {
        skipColumns(cursor, Math.min(fence.indent, indentOf(cursor)))
        return true
      }
      extend(block, cursor)
      return 'end'
    },
    mayEnd: (cursor) => closes(fence, cursor, 1),
    addLine: addRawLine,
    toNode: ({ value }) => ({
      type: 'code',
      lang: decodeEscapes(lang) || null,
      meta: decodeEscapes(meta) || null,
      value,
    }),
  }
}

function closes({ sign }: Fence, cursor: Cursor, least: number): boolean {
  const { text, next } = cursor
  if (text[next] !== sign || indentOf(cursor) > 3) return false
  const end = endOfRun(text, next)
  return end - next >= least && endOfBlanks(text, end) === text.length
}

/** Lines hang together by line ends: the first adds none, so `head` counts whether one was there. */
function addRawLine(block: Block, cursor: Cursor): void {
  const rest = restOf(cursor)
  block.value = block.head === 0 ? rest : `${block.value}\n${rest}`
  block.head = 1
  extend(block, cursor, isLineBlank(cursor) ? cursor.offset : cursor.text.length)
}
