import type { Writable } from './inline/build.ts'
import type { Node, Paragraph, Phrasing } from './tree.ts'

/** From so many nodes on, copying the list of them in each frame would be felt. */
const many = 4096

/** The end of a list that may not have been made yet, behind its first `count` nodes. */
type Rest = { readonly count: number; readonly nodes: readonly Phrasing[] }

const rests = new WeakMap<Node, Rest>()

/**
 * Gives a paragraph its children: those that are settled, and the rest. A very long list is made
 * when it is read first: whoever reads it goes through it anyway, and nobody else pays for it.
 */
export function putChildren(
  node: Writable<Paragraph>,
  settled: readonly Phrasing[],
  nodes: readonly Phrasing[],
): void {
  const count = settled.length
  const children = (): readonly Phrasing[] =>
    (settled.length > count ? settled.slice(0, count) : settled).concat(nodes)
  if (count < many) {
    node.children = children()
    return
  }
  let list: readonly Phrasing[] | undefined
  const get = (): readonly Phrasing[] => (list ??= children())
  Object.defineProperty(node, 'children', { enumerable: true, get })
  rests.set(node, { count, nodes })
}

/** The children behind the first `known`. A list that was not made yet need not be made for them. */
export function childrenBehind(node: Node | undefined, known: number): readonly Node[] {
  if (!node || !('children' in node)) return []
  const rest = rests.get(node)
  return rest && known >= rest.count
    ? rest.nodes.slice(known - rest.count)
    : node.children.slice(known)
}
