import { keepSettled } from '../inline/settle.ts'
import { childrenBehind } from '../longList.ts'
import { reuse } from '../reuse.ts'
import { missedNames } from '../entity/decodeEntity.ts'
import { putPlace } from '../putPlace.ts'
import type { Flow, Node, Placeless, Root } from '../tree.ts'
import type { Block, BlockNode, Machine } from './machine.ts'
import { find, namesKey } from './labels.ts'

/** The tree of what the machine holds now. Only what changed since the old tree is made anew. */
export function buildTree(machine: Machine, old: Root, length: number): Root {
  const children = buildChildren(machine.spine[0] as Block, old.children, machine)
  const fresh: Root = { type: 'root', key: 0, from: 0, to: length, children: children as Flow[] } // As openBlock lets in.
  return reuse(old, fresh, old.children, children.length)
}

function buildBlock(block: Block, old: Node | undefined, machine: Machine): BlockNode {
  const { cache } = block
  if (cache.node !== undefined) return cache.node
  const isLeaf = block.children.length === 0
  const children = isLeaf ? [] : buildChildren(block, childrenBehind(old, 0), machine)
  const content = readNode(block, children, machine)
  const fresh = content && putPlace<NonNullable<BlockNode>>(content, block.from, block.to)
  const progress = fresh?.type === 'paragraph' ? cache.progress : null
  const before = childrenBehind(old, progress?.kept ?? 0)
  // What blocks hold has been compared already.
  const node = fresh && reuse(old, fresh, before, children.length)
  cache.node = node
  if (progress && fresh?.type === 'paragraph') keepSettled(progress, fresh)
  return node
}

/** A block in which a name of an entity is not known is read again when the table of names has come. */
function readNode(
  block: Block,
  children: readonly BlockNode[],
  machine: Machine,
): Placeless<NonNullable<BlockNode>> | null {
  const missed = missedNames()
  const content = block.rules.toNode(block, children, machine)
  if (missedNames() > missed) find(block, machine, namesKey)
  return content
}

/** Children that are closed for good are made once and copied as a list from then on. */
function buildChildren(block: Block, old: readonly Node[], machine: Machine): BlockNode[] {
  const { cache, children } = block
  if (cache.count === 0) cache.nodes = []
  for (; cache.count < block.firm; cache.count++) addChild(cache.nodes, children[cache.count])
  const nodes = cache.nodes.slice()
  for (let index = cache.count; index < children.length; index++) addChild(nodes, children[index])
  return nodes

  function addChild(list: BlockNode[], child: Block | undefined): void {
    if (!child) return
    const node = buildBlock(child, old[list.length], machine)
    if (node) list.push(node)
  }
}
