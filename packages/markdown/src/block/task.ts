import type { Block } from './machine.ts'

const sign = /^\[[ \tx]\](?:[ \t]+|$)/i

/**
 * The state of a task, from the head of an item's first paragraph, and how long its sign is.
 *
 *   - [x] done
 *     ^^^^
 */
export function taskOf(item: Block): { checked: boolean; length: number } | null {
  const [first] = item.children
  if (item.rules.kind !== 'item' || first?.rules.kind !== 'paragraph' || first.head > 0) return null
  const [line, second] = first.lines
  const match = line ? sign.exec(line.text) : null
  if (!line || !match) return null
  const length = match[0].length
  if (length === line.text.length && !second) return null
  return { checked: /x/i.test(match[0]), length }
}
