import { childrenOf, reuse } from './reuse.ts'
import type { Node } from './tree.ts'

/** Children that do not change any more, of which the tree has the first `kept`, and the rest. */
export type Settled<Kind extends Node = Node> = {
  /** The list grows with the text and is never copied for it. */
  nodes: Kind[]
  kept: number
  /** What the tree has behind those that are kept. */
  rest: readonly Node[]
}

/** From so many children on, copying the list of them in each frame would be felt. */
const many = 4096

/** The children of a node that has been made, behind those that are kept. */
export function childrenBehind(old: Node | undefined, settled: Settled | null): readonly Node[] {
  return settled && settled.kept > 0 ? settled.rest : childrenOf(old)
}

/**
 * Completes a node that has the children behind the kept ones; gives the old one where it is equal.
 * Children that the old one has take the place of equal ones, so that they stay the same.
 */
export function completeNode<Kind extends Node>(
  old: Node | undefined,
  fresh: Kind,
  settled: Settled | null,
  isLeaf: boolean,
): Kind {
  const node = reuse(old, fresh, childrenBehind(old, settled), isLeaf)
  if (!settled || !('children' in fresh)) return node
  const { nodes, kept } = settled
  const { children } = fresh
  const added = nodes.length - kept
  for (let index = 0; index < added; index++) {
    nodes[kept + index] = children[index] as Node // All that are settled are among them.
  }
  const count = (settled.kept = nodes.length)
  const rest = (settled.rest = children.slice(added))
  const all = fresh as { children: readonly Node[] } // Just made, and not handed out yet.
  if (count < many) all.children = nodes.concat(rest)
  else {
    // It is made when it is first read: who reads it goes through it anyway, and nobody else pays.
    let list: readonly Node[]
    const get = (): readonly Node[] => (list ??= nodes.toSpliced(count, nodes.length, ...rest))
    Object.defineProperty(all, 'children', { get })
  }
  return node
}
