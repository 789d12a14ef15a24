import type { Block, Machine } from './machine.ts'
import { isParagraph } from './spine.ts'

const sign = /^\[[ \tx]\](?:[ \t]+|$)/i

/**
 * The state of a task, from the head of an item's first paragraph, and how long its sign is.
 *
 *   - [x] done
 *     ^^^^
 */
export function taskOf(
  { rules, children }: Block,
  { extended }: Machine,
): { checked: boolean; length: number } | null {
  const [first] = children
  if (!extended || rules.kind !== 'item' || !first || !isParagraph(first) || first.head > 0)
    return null
  const [line, second] = first.lines
  const [found] = sign.exec(line?.text ?? '') ?? []
  // The sign of a task has a text.
  if (!found || (found === line?.text && !second)) return null
  return { checked: /x/i.test(found), length: found.length }
}
