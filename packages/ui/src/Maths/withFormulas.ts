import type { Node, Root, Text } from '@response-stream/markdown'
import { mask } from './createMathScanner.ts'
import type { MathSpan } from './createMathScanner.ts'

/** A formula in the tree, where text would be. */
export type FormulaNode = {
  readonly type: 'inlineMath'
  readonly key: number
  readonly from: number
  readonly to: number
  /** TeX, without the signs around it. */
  readonly value: string
  readonly display: boolean
  /** Its end has not come. */
  readonly pending: boolean
}

/** A node as a formula, where it is one: the parser's own types know none. */
export function formulaIn(node: Node): FormulaNode | undefined {
  const some: { readonly type: string } = node
  return some.type === 'inlineMath' ? (some as FormulaNode) : undefined // `withFormulas` alone makes this type
}

/** Nodes that are done, by the node of the parser: what did not change stays the same object. */
export type Known = WeakMap<Node, Node>

/** Puts the formulas into the tree of a masked text, and back what was masked elsewhere. */
export function withFormulas(
  tree: Root,
  text: string,
  spans: readonly MathSpan[],
  known: Known,
): Root {
  return changed(tree, { text, spans, known }) as Root // a node keeps its type
}

type Reading = { text: string; spans: readonly MathSpan[]; known: Known }

function changed(node: Node, reading: Reading): Node {
  const spans = spansWithin(reading.spans, node)
  if (spans.length === 0) return node
  const known = reading.known.get(node)
  if (known !== undefined) return known
  const inside = { ...reading, spans }
  const made = 'children' in node ? around(node, inside) : restored(node, inside)
  // A formula that is not whole yet may turn into words while its node stays the same.
  if (spans.every(({ state }) => state !== 'open')) reading.known.set(node, made)
  return made
}

function around(node: Node & { children: readonly Node[] }, reading: Reading): Node {
  const children = node.children.flatMap((child): readonly Node[] =>
    child.type === 'text' && child.html !== true
      ? pieces(child, reading)
      : [changed(child, reading)],
  )
  const link = node.type === 'link' ? { url: restore(node.url, node, reading) } : {}
  return { ...node, ...link, children } as Node // the children are of the types that stood there, and formulas, which nothing but `draw` looks at
}

/** What is no text gets its own characters back. */
function restored(node: Node, reading: Reading): Node {
  const fields = ['value', 'alt', 'url', 'title', 'label'] as const
  const own = fields.flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(node, name)?.value
    return typeof value === 'string' ? [[name, restore(value, node, reading)] as const] : []
  })
  return { ...node, ...Object.fromEntries(own) }
}

/** A masked value holds the characters of its formulas in order, without those that the parser dropped at its ends. */
function restore<T extends string | null>(
  value: T,
  node: Node,
  { text, spans }: Reading,
): T | string {
  if (value === null || !value.includes(mask)) return value
  const first = 'children' in node ? (node.children.at(-1)?.to ?? node.from) : node.from
  const raw = spans
    .filter(({ from }) => from >= first)
    .map(({ from, to }) => text.slice(from, to))
    .join('')
  let at = 0
  return value.replaceAll(mask, () => raw.charAt(at++))
}

/** A text cut at its formulas. */
function pieces(node: Text, { text, spans: all }: Reading): readonly Node[] {
  const spans = spansWithin(all, node)
  const found: Node[] = []
  let [index, from] = [0, node.from]
  for (const span of spans) {
    const start = node.value.indexOf(mask, index)
    if (start < 0) break
    if (start > index) found.push(slice(node, index, start, from, span.from))
    found.push(formula(span, text))
    index = start + (span.to - span.from)
    from = span.to
  }
  if (index < node.value.length) found.push(slice(node, index, node.value.length, from, node.to))
  return found
}

function formula({ from, to, tex, display, state }: MathSpan, text: string): Node {
  if (state === 'broken') return { type: 'text', key: from, from, to, value: text.slice(from, to) }
  const node: FormulaNode = {
    type: 'inlineMath',
    key: from,
    from,
    to,
    value: tex,
    display,
    pending: state === 'open',
  }
  return node as unknown as Node // a type that the parser does not know; the kit gives it to `draw`
}

/** A stretch of a text, with the places where its value and the source part ways. */
function slice(node: Text, start: number, end: number, from: number, to: number): Text {
  const { jumps: all = [], ...rest } = node
  const jumps = all.flatMap((at, place) =>
    place % 2 === 0 && at > start && at < end ? [at - start, all[place + 1] ?? 0] : [],
  )
  const value = node.value.slice(start, end)
  return { ...rest, key: from, from, to, value, ...(jumps.length > 0 && { jumps }) }
}

/** The formulas that stand inside a node; they are in order, and so is the search. */
function spansWithin(
  spans: readonly MathSpan[],
  { from, to }: { from: number; to: number },
): readonly MathSpan[] {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while ((spans[end]?.to ?? Infinity) <= to) end += 1
  return spans.slice(low, end)
}
