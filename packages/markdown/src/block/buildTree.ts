import { childrenBehind, completeNode } from '../children.ts'
import { putPlace } from '../putPlace.ts'
import type { Node } from '../tree.ts'
import type { Block, BlockNode, Machine } from './machine.ts'

/** The node of a block. Only what changed since the old tree is made anew. */
export function buildNode(block: Block, old: Node | undefined, machine: Machine): BlockNode {
  const { cache, rules } = block
  if (cache.node !== undefined) return cache.node
  const isLeaf = block.children.length === 0
  const children = isLeaf ? [] : buildChildren(block, old, machine)
  const content = rules.toNode(block, children, machine)
  const fresh = content && putPlace<NonNullable<BlockNode>>(content, block.from, block.to)
  const settled = isLeaf ? cache.progress : cache
  cache.node = fresh && completeNode(old, fresh, settled, isLeaf)
  return cache.node
}

/** The children behind those that are closed for good and in the tree: of the kinds that it may hold. */
function buildChildren(block: Block, old: Node | undefined, machine: Machine): never[] {
  const { cache, children, firm } = block
  if (cache.count === 0) {
    cache.nodes = []
    cache.kept = 0
  }
  const before = childrenBehind(old, cache)
  const nodes: unknown[] = []
  for (let index = cache.count; index < children.length; index++) {
    const child = children[index] as Block // Below the length, so it is there.
    const node = buildNode(child, before[nodes.length], machine)
    if (!node) continue
    nodes.push(node)
    if (index < firm) cache.nodes.push(node)
  }
  cache.count = firm
  return nodes as never[] // What openBlock lets in, without null.
}
