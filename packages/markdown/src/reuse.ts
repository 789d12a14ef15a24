import type { Node } from './tree.ts'

/**
 * The old node where the new one says the same, else the new one with what it can keep of the old.
 * So a node that did not change is the same object, and a view of it need not be drawn again.
 *
 * @param children the old ones that take the place of the new: without those that both lists have
 * @param isLeaf the children have not been compared yet
 */
export function reuse<Kind extends Node>(
  old: Node | undefined,
  fresh: Kind,
  children: readonly Node[] = childrenOf(old),
  isLeaf = true,
): Kind {
  if (!old || old.type !== fresh.type || old.key !== fresh.key) return fresh
  if (isLeaf && 'children' in fresh) reuseChildren(children, fresh.children)
  return isSame(old, fresh, children) ? (old as Kind) : fresh // The type is the same, so the kind is.
}

export function childrenOf(node: Node | undefined): readonly Node[] {
  return node && 'children' in node ? node.children : []
}

/** Puts old children in the place of equal new ones. Both lists are in the order of their keys. */
function reuseChildren(old: readonly Node[], fresh: readonly Node[]): void {
  const kept = fresh as Node[] // Just made, and not handed out yet.
  for (let index = 0, at = 0; index < fresh.length; index++) {
    const node = fresh[index] as Node // Below the length, so it is there.
    while ((old[at]?.key ?? node.key) < node.key) at++
    const before = old[at]
    if (before !== node) kept[index] = reuse(before, node)
  }
}

function isSame(old: Node, fresh: Node, children: readonly Node[]): boolean {
  const before = old as Readonly<Record<string, unknown>> // To compare field by field.
  const after = Object.entries(fresh)
  if (after.length !== Object.keys(old).length) return false
  return after.every(([name, value]) =>
    isEqual(name === 'children' ? children : before[name], value),
  )
}

function isEqual(old: unknown, fresh: unknown): boolean {
  if (!Array.isArray(old) || !Array.isArray(fresh)) return old === fresh
  return old.length === fresh.length && old.every((item, index) => item === fresh[index])
}
