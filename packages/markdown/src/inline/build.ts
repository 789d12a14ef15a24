import type { Phrasing, Text } from '../tree.ts'
import { placeNode, sourceAt, sourceEnd, type Content } from './content.ts'
import type { Address, Plain, Run, Token } from './scan.ts'

/** A text that may still get longer: the last of the nodes that are being made. */
export type Draft = Writable<Omit<Text, 'jumps'>> & { jumps?: number[] }

type Writable<Kind> = { -readonly [Name in keyof Kind]: Kind[Name] }

/** An open element, and the nodes around it so far. Without a type it is too deep: its signs are text. */
type Frame = {
  readonly type: 'emphasis' | 'strong' | 'delete' | null
  readonly from: number
  readonly nodes: Phrasing[]
}

/** The way from tokens to nodes. */
export type Building = {
  readonly content: Content
  /** The nodes of the innermost open element, or those of all. */
  nodes: Phrasing[]
  readonly frames: Frame[]
}

/** Elements nested deeper than this are text: who draws the tree may call himself that often. */
const deepest = 100

/** A text that spans lines ends behind about so many characters, so that no text grows for ever. */
const longest = 4096

/** Begins, with a text that has begun before. */
export function startBuilding(content: Content, draft: Draft | null = null): Building {
  return { content, nodes: draft ? [copyDraft(draft)] : [], frames: [] }
}

/** So that going on with it leaves the one before as it is. */
export function copyDraft(draft: Draft): Draft {
  return draft.jumps ? { ...draft, jumps: draft.jumps.slice() } : { ...draft }
}

export function addTokens(building: Building, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'run') addRun(building, token)
    else if (token.type === 'plain') addText(building, token.from, token.to, token)
    else building.nodes.push(token.type === 'address' ? toLink(building, token) : token)
  }
}

/** A link that shows its own address; without a prefix it is pending. */
function toLink({ content }: Building, { from, to, shown, prefix }: Address): Phrasing {
  const value = content.text.slice(...shown)
  const children = [placeNode(content, ...shown, { type: 'text', value })]
  const pending = prefix === null
  const url = pending ? null : prefix + value
  const node = { type: 'link', url, title: null, children } as const
  return placeNode(content, from, to, pending ? { ...node, pending } : node)
}

/** Adds the last tokens, and closes what is still open. */
export function finishBuilding(building: Building, tokens: readonly Token[]): Phrasing[] {
  addTokens(building, tokens)
  const end = building.content.text.length
  while (building.frames.length > 0) closeFrame(building, end, end)
  return building.nodes
}

/** A run closes from its left and opens to its right; what is left between is text. */
function addRun(building: Building, { code, from, closes, left, opens }: Run): void {
  let at = from
  for (const size of closes) {
    closeFrame(building, at, at + Number(size))
    at += Number(size)
  }
  addText(building, at, at + left)
  at += left
  for (const size of opens) {
    openFrame(building, code, at, at + Number(size))
    at += Number(size)
  }
}

function openFrame(building: Building, code: number, from: number, to: number): void {
  const { frames, nodes } = building
  const kind = code === 126 ? 'delete' : to - from === 2 ? 'strong' : 'emphasis'
  const type = frames.length < deepest ? kind : null
  frames.push({ type, from, nodes })
  if (type) building.nodes = []
  else addText(building, from, to)
}

/** Closes the innermost element with the signs between two positions. */
function closeFrame(building: Building, from: number, to: number): void {
  const frame = building.frames.pop() as Frame // Each closer has its opener, see run.ts.
  const { nodes: children, content } = building
  if (frame.type === null) return addText(building, from, to)
  building.nodes = frame.nodes
  if (children.length === 0) return
  frame.nodes.push(placeNode(content, frame.from, to, { type: frame.type, children }))
}

/** Adds characters to the text at the end, or begins one. */
function addText(
  building: Building,
  from: number,
  to: number,
  { value: read, html }: Partial<Plain> = {},
): void {
  if (from === to) return
  const { content } = building
  const { text, starts } = content
  const start = sourceAt(content, from)
  const end = sourceEnd(content, to)
  const draft = draftFor(building, text.slice(from, to), start, html)
  // Where lines have prefixes, or a `\|` its backslash, what lies within one token jumps too.
  const parts = read === undefined && to - from !== end - start
  let done = from
  for (const at of parts ? starts.filter((stretch) => stretch > from && stretch < to) : []) {
    extendText(draft, text.slice(done, at), sourceAt(content, done))
    done = at
  }
  extendText(draft, read ?? text.slice(done, to), sourceAt(content, done))
  draft.to = end
}

/** The text that takes what is written: the last one, or a new one, as each tag is on its own. */
function draftFor({ nodes }: Building, written: string, start: number, html?: true): Draft {
  const last = nodes.at(-1)
  if (last?.type === 'text' && !last.html && !html) {
    if (last.value.length < longest || written !== '\n') return last as Draft // Made here.
  }
  const draft: Draft = { type: 'text', key: start, from: start, to: start, value: '' }
  if (html) draft.html = html
  nodes.push(draft)
  return draft
}

/** Adds what stands at an offset of the source. */
function extendText(draft: Draft, value: string, start: number): void {
  const { jumps, value: before } = draft
  const index = jumps?.at(-2) ?? 0
  const from = jumps?.at(-1) ?? draft.from
  if (before.length - index !== start - from) (draft.jumps ??= []).push(before.length, start)
  draft.value += value
}

/** What an image shows where it cannot be seen: its text, without markup and raw HTML. */
export function plainText(nodes: readonly Phrasing[]): string {
  return nodes.map(plainTextOf).join('')
}

function plainTextOf(node: Phrasing): string {
  if ('children' in node) return plainText(node.children)
  if ('value' in node) return 'html' in node ? '' : node.value
  if ('alt' in node) return node.alt
  return 'label' in node ? `[^${node.label}]` : '\n'
}
