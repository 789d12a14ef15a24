import { reuse } from './reuse.ts'
import type { Node } from './tree.ts'

/** Children that do not change any more. The tree has the first `kept` of them. */
export type Settled = { readonly nodes: Node[]; kept: number }

/** From so many children on, copying the list of them in each frame would be felt. */
const many = 4096

/** The end of a list that may not have been made yet, behind its first `count` nodes. */
type Rest = { readonly count: number; readonly nodes: readonly Node[] }

const rests = new WeakMap<Node, Rest>()

/** The children behind the first `known`. A list that was not made yet need not be made for them. */
export function childrenBehind(node: Node | undefined, known: number): readonly Node[] {
  if (!node || !('children' in node)) return []
  const rest = rests.get(node)
  return rest && known >= rest.count
    ? rest.nodes.slice(known - rest.count)
    : node.children.slice(known)
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
  const kept = settled?.kept ?? 0
  const node = reuse(old, fresh, childrenBehind(old, kept), isLeaf)
  if (!settled || !('children' in fresh)) return node
  const { nodes } = settled
  const { children } = fresh
  settled.kept = nodes.length
  for (let index = kept; index < nodes.length; index++) {
    nodes[index] = children[index - kept] as Node // All that are settled are among them.
  }
  putChildren(fresh, nodes, children.slice(nodes.length - kept))
  return node
}

/**
 * Gives a node its children: those that are settled, and the rest. A very long list is made when it
 * is first read: whoever reads it goes through it anyway, and nobody else pays for it.
 */
function putChildren(node: Node, settled: readonly Node[], nodes: readonly Node[]): void {
  const count = settled.length
  const make = (): readonly Node[] =>
    (settled.length > count ? settled.slice(0, count) : settled).concat(nodes)
  let list = count < many ? make() : undefined
  const get = (): readonly Node[] => (list ??= make())
  Object.defineProperty(node, 'children', list ? { value: list } : { get })
  if (!list) rests.set(node, { count, nodes })
}
