import type { Node } from './tree.ts'

/**
 * The old node where the new one says the same, else the new one with what it can keep of the old.
 * So a node that did not change is the same object, and a view of it need not be drawn again. The
 * first `known` children are the old ones already.
 */
export function reuse<Kind extends Node>(old: Node | undefined, fresh: Kind, known = 0): Kind {
  if (!old || old.type !== fresh.type || old.key !== fresh.key) return fresh
  if ('children' in fresh && 'children' in old) reuseChildren(old.children, fresh.children, known)
  return isSame(old, fresh) ? (old as Kind) : fresh // The type is the same, so the kind is.
}

/** The same for a node whose children are in place already. */
export function reuseOne<Kind extends Node>(old: Node | undefined, fresh: Kind): Kind {
  return old && isSame(old, fresh) ? (old as Kind) : fresh // The type is compared too.
}

/** Puts old children in the place of equal new ones. Both lists are in the order of their keys. */
function reuseChildren(old: readonly Node[], fresh: readonly Node[], known: number): void {
  const kept = fresh as Node[] // Just made, and not handed out yet.
  let index = known
  while (index < fresh.length && old[index] === fresh[index]) index++
  for (let at = index; index < fresh.length; index++) {
    const node = fresh[index]
    if (!node) return
    while ((old[at]?.key ?? node.key) < node.key) at++
    const candidate = old[at]
    if (candidate && candidate !== node) kept[index] = reuse(candidate, node)
  }
}

function isSame(old: Node, fresh: Node): boolean {
  if (old.type !== fresh.type || old.to !== fresh.to) return false
  const before = old as Readonly<Record<string, unknown>> // To compare field by field.
  const after = fresh as Readonly<Record<string, unknown>>
  for (const name in after) {
    if (after[name] !== before[name] && !isSameList(before[name], after[name])) return false
  }
  for (const name in before) if (!(name in after)) return false
  return true
}

function isSameList(old: unknown, fresh: unknown): boolean {
  if (!Array.isArray(old) || !Array.isArray(fresh) || old.length !== fresh.length) return false
  for (let index = 0; index < fresh.length; index++) if (old[index] !== fresh[index]) return false
  return true
}
