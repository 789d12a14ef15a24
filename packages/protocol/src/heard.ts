import { spoken } from './adopt.ts'
import { isObject } from './shape.ts'
import type { Slot } from './state.ts'
import { read, type Step } from './write.ts'

/** No text that events write into lies deeper in an item. */
const MAX_DEPTH = 8

/** Longer than any text: no delta goes on from there. */
const NOT_TOLD = 1e9

/** Fields that hold an item's words, and those on the way to them. */
const ways: ReadonlySet<string> = new Set([...spoken, 'operation', 'action', 'commands'])

/**
 * The slot, with how much of each text deltas had told when a last word took the place of what was
 * said at a path. Of a text that the last word contradicts, deltas have told nothing that can be counted.
 */
export function rememberHeard(slot: Slot, path: readonly Step[], said: unknown): Slot {
  const heard = { ...slot.heard }
  collect(heard, path.join('/'), said, read(slot.item, path), 0)
  return { ...slot, heard }
}

function collect(
  heard: Record<string, number>,
  path: string,
  said: unknown,
  final: unknown,
  depth: number,
): void {
  if (typeof final === 'string') {
    const before = typeof said === 'string' ? said : ''
    if (final.startsWith(before)) heard[path] ??= before.length
    else heard[path] = NOT_TOLD
    return
  }
  const list = Array.isArray(final)
  if (depth > MAX_DEPTH || (!list && !isObject(final))) return
  for (const [key, value] of Object.entries(final)) {
    if (!list && !ways.has(key)) continue
    const before: unknown = Reflect.get(Object(said), key)
    collect(heard, path === '' ? key : `${path}/${key}`, before, value, depth + 1)
  }
}
