import type { Code, FootnoteReference, Image, InlineCode, Link, Node, Root, Text } from './tree.ts'

/** What is seen and has no children: where a tree ends. */
export type Leaf = Text | InlineCode | Code | Image | FootnoteReference

/**
 * A part of a text, by indexes in its `value`; or a node that is not cut, from 0 to 1: code, an
 * image, the mark of a footnote, or a link that is the citation itself.
 */
export type Slice = { readonly node: Leaf | Link; readonly start: number; readonly end: number }

/** Where a span of the source is found in a tree. */
export type Placement =
  | { readonly type: 'slices'; readonly slices: readonly Slice[] }
  /** Behind `index` characters of a text, or behind a node that is not cut. */
  | { readonly type: 'point'; readonly node: Leaf | null; readonly index: number }

/** A leaf in the span, and the link around it. */
type Hit = Slice & { readonly node: Leaf; readonly link: Link | null }

/**
 * Finds where a span of the source, such as the range of a citation, belongs in a tree.
 *
 * Visible text in the span becomes slices, one for each node. A link that is all there is to see in
 * it is one slice: it is the citation. Nothing to see makes a point: an empty span, one over signs
 * alone, one behind the end of a text that still grows. Offsets of complete text never change, so
 * neither does the answer for it.
 *
 * @param from UTF-16 offset in the source
 * @param to the offset behind the span
 *
 * @example
 * place(parse('a **b c** d'), 4, 7) // the slice 0 to 3 of the text "b c"
 */
export function place(tree: Root, from: number, to: number): Placement {
  const hits = from < to ? findHits(tree.children, from, to, null) : []
  const shown = hits.filter(isShown)
  const link = linkOf(tree, shown.length > 0 ? shown : hits, from, to)
  if (link !== null) return { type: 'slices', slices: [{ node: link, start: 0, end: 1 }] }
  if (shown.length === 0) return pointAt(tree, Math.max(from, to))
  const slices = shown.map(({ node, start, end }) => ({ node, start, end }))
  return { type: 'slices', slices }
}

function findHits(nodes: readonly Node[], from: number, to: number, link: Link | null): Hit[] {
  const hits: Hit[] = []
  for (let index = firstBehind(nodes, from); index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined || node.from >= to) break
    if ('children' in node) {
      hits.push(...findHits(node.children, from, to, node.type === 'link' ? node : link))
    } else if (node.type === 'text') {
      const [start, end] = [indexAt(node, from), indexAt(node, to)]
      if (start < end) hits.push({ node, start, end, link })
    } else if (isLeaf(node)) hits.push({ node, start: 0, end: 1, link })
  }
  return hits
}

/** The first node that ends behind an offset: the nodes are in order, so half of them are left out. */
function firstBehind(nodes: readonly Node[], offset: number): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The index in the value of a text that an offset of the source stands for. */
function indexAt(text: Text, offset: number): number {
  let [index, start] = [0, text.from]
  let next = text.value.length
  const { jumps = [] } = text
  for (let at = 0; at < jumps.length; at += 2) {
    const [jumpIndex = 0, jumpStart = 0] = [jumps[at], jumps[at + 1]]
    if (jumpStart > offset) {
      next = jumpIndex
      break
    }
    index = jumpIndex
    start = jumpStart
  }
  return Math.min(Math.max(index + offset - start, 0), next)
}

function isLeaf(node: Node): node is Leaf {
  // A value has what an extension made, too, such as a formula.
  return 'value' in node || ['image', 'footnoteReference'].includes(node.type)
}

/** Blanks and the brackets around a citation are not what is cited. */
function isShown({ node, start, end }: Hit): boolean {
  return node.type !== 'text' || /[^\s()[\]（）【】]/.test(node.value.slice(start, end))
}

/** The link that is the citation: the span covers it, or lies in its address, and has no other text. */
function linkOf(tree: Root, hits: readonly Hit[], from: number, to: number): Link | null {
  const first = hits[0]?.link ?? null
  if (first !== null && hits.every(({ link }) => link === first)) {
    return from <= first.from && first.to <= to ? first : null
  }
  return hits.length === 0 && from < to ? linkAround(tree.children, from, to) : null
}

function linkAround(nodes: readonly Node[], from: number, to: number): Link | null {
  const node = nodes[firstBehind(nodes, from)]
  if (node === undefined || node.from > from || node.to < to) return null
  if (node.type === 'link') return node
  return 'children' in node ? linkAround(node.children, from, to) : null
}

function pointAt(tree: Root, offset: number): Placement {
  const node = lastBefore(tree.children, offset)
  if (node === null) return { type: 'point', node, index: 0 }
  return { type: 'point', node, index: node.type === 'text' ? indexAt(node, offset) : 1 }
}

/** The last leaf that begins before an offset. */
function lastBefore(nodes: readonly Node[], offset: number): Leaf | null {
  const stop = Math.min(firstBehind(nodes, offset), nodes.length - 1)
  for (let index = stop; index >= 0; index--) {
    const node = nodes[index]
    if (node === undefined || node.from >= offset) continue
    if (isLeaf(node)) return node
    const leaf = 'children' in node ? lastBefore(node.children, offset) : null
    if (leaf !== null) return leaf
  }
  return null
}
