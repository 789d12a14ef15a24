import { isBlank, trimmedEnd } from '../characters.ts'
import { decodeEscapes } from '../entity/decodeEntity.ts'
import { indentOf, isLineBlank, restOf, skipColumns, type Cursor } from './cursor.ts'
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
  const { text, next, line } = cursor
  const match = /^(?:`{3,}(?!.*`)|~{3,})/.exec(text.slice(next))
  if (match === null) return null
  const [{ length: size }] = match
  const info = text.slice(next + size)
  const sign = text.charAt(next)
  const rules = fenceRules({ sign, size, indent: indentOf(cursor) }, info.trim())
  const block = openBlock(machine, rules, line.from + next)
  extend(block, machine.line, line.from + trimmedEnd(text))
  return 'leaf'
}

function endOfRun(text: string, from: number): number {
  const sign = text.charCodeAt(from)
  let end = from
  while (text.charCodeAt(end) === sign) end++
  return end
}

function fenceRules(fence: Fence, info: string): Rules {
  const [, lang = '', meta = ''] = /^(\S*)\s*(.*)$/.exec(info) ?? []
  return {
    kind: 'other',
    holds: 'raw',
    resume: (block, cursor) => {
      if (!closes(fence, cursor, fence.size)) {
        skipColumns(cursor, Math.min(fence.indent, indentOf(cursor)))
        return true
      }
      extend(block, cursor.line.number, cursor.line.from + trimmedEnd(cursor.text))
      return 'end'
    },
    mayEnd: (cursor) => closes(fence, cursor, 1),
    addLine,
    toNode: ({ from, to, value }) => ({
      type: 'code',
      key: from,
      from,
      to,
      lang: lang === '' ? null : decodeEscapes(lang),
      meta: meta === '' ? null : decodeEscapes(meta),
      value,
    }),
  }
}

function closes({ sign }: Fence, cursor: Cursor, least: number): boolean {
  const { text, next } = cursor
  if (text.charAt(next) !== sign || indentOf(cursor) > 3) return false
  let end = endOfRun(text, next)
  if (end - next < least) return false
  while (isBlank(text.charCodeAt(end))) end++
  return end === text.length
}

/** Lines hang together by line ends: the first adds none, so `head` counts whether one was there. */
function addLine(block: Block, cursor: Cursor): void {
  const rest = restOf(cursor)
  block.value = block.head === 0 ? rest : `${block.value}\n${rest}`
  block.head = 1
  const { line, text } = cursor
  extend(block, line.number, line.from + (isLineBlank(cursor) ? cursor.offset : text.length))
}
