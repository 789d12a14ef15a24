import type { Phrasing, Text } from '../tree.ts'
import { placeNode, sourceAt, sourceEnd, type Content } from './content.ts'
import type { Plain, Run, Token } from './scan.ts'

/** A text that may still get longer: the last of the nodes that are being made. */
export type Draft = Writable<Omit<Text, 'jumps'>> & { jumps?: number[] }

type Writable<Kind> = { -readonly [Name in keyof Kind]: Kind[Name] }

/** An open element, and the nodes around it so far. */
type Frame = {
  readonly type: 'emphasis' | 'strong' | 'delete'
  readonly from: number
  readonly nodes: Phrasing[]
}

/** The way from tokens to nodes. */
export type Building = {
  readonly content: Content
  /** The nodes of the innermost open element, or those of all. */
  nodes: Phrasing[]
  readonly frames: Frame[]
  /** Markers too deep to become nodes: they are text. */
  tooDeep: number
}

/** Elements nested deeper than this are text: who draws the tree may call himself that often. */
const deepest = 100

/** A text that spans lines ends behind about so many characters, so that no text grows for ever. */
const longest = 4096

/** Begins, with a text that has begun before. */
export function startBuilding(content: Content, draft: Draft | null = null): Building {
  return { content, nodes: draft ? [copyDraft(draft)] : [], frames: [], tooDeep: 0 }
}

/** So that going on with it leaves the one before as it is. */
export function copyDraft(draft: Draft): Draft {
  return draft.jumps ? { ...draft, jumps: draft.jumps.slice() } : { ...draft }
}

/** The nodes of the tokens behind the first. */
export function buildNodes(tokens: readonly Token[], content: Content): Phrasing[] {
  const building = startBuilding(content)
  addTokens(building, tokens, 1, tokens.length)
  return finishBuilding(building)
}

export function addTokens(
  building: Building,
  tokens: readonly Token[],
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token // Below the length, so it is there.
    if (token.type === 'run') addRun(building, token)
    else if (token.type === 'plain') addText(building, token.from, token.to, token)
    else building.nodes.push(token)
  }
}

/** Closes what is still open, at the end of the text. */
export function finishBuilding(building: Building): Phrasing[] {
  while (building.frames.length > 0) closeFrame(building, building.content.text.length)
  return building.nodes
}

/** A run closes from its left and opens to its right; what is left between is text. */
function addRun(building: Building, { code, from, closes, left, opens }: Run): void {
  let at = from
  for (const size of closes) {
    const end = at + Number(size)
    if (building.tooDeep === 0) closeFrame(building, end)
    else {
      building.tooDeep--
      addText(building, at, end)
    }
    at = end
  }
  if (left > 0) addText(building, at, at + left)
  at += left
  for (let index = opens.length - 1; index >= 0; index--) {
    const end = at + Number(opens[index])
    if (building.frames.length < deepest) openFrame(building, code, at, end)
    else {
      building.tooDeep++
      addText(building, at, end)
    }
    at = end
  }
}

function openFrame(building: Building, code: number, from: number, to: number): void {
  const type = code === 126 ? 'delete' : to - from === 2 ? 'strong' : 'emphasis'
  building.frames.push({ type, from, nodes: building.nodes })
  building.nodes = []
}

function closeFrame(building: Building, end: number): void {
  const frame = building.frames.pop()
  if (!frame) return
  const { nodes: children, content } = building
  building.nodes = frame.nodes
  if (children.length === 0) return
  frame.nodes.push(placeNode(content, frame.from, end, { type: frame.type, children }))
}

/** Adds characters to the text at the end, or begins one. */
function addText(
  building: Building,
  from: number,
  to: number,
  { value: read, html }: Partial<Plain> = {},
): void {
  const { content } = building
  const value = read ?? content.text.slice(from, to)
  const start = sourceAt(content, from)
  const end = sourceEnd(content, to)
  const draft = draftFor(building, value, start, html)
  let done = from
  // Where lines have prefixes, or a `\|` its backslash, what lies within one token jumps too.
  if (value.length === to - from && value.length !== end - start) {
    for (const at of content.starts) {
      if (at <= from || at >= to) continue
      extendText(draft, value.slice(done - from, at - from), sourceAt(content, done))
      done = at
    }
  }
  extendText(draft, value.slice(done - from), sourceAt(content, done))
  draft.to = end
}

/** The text that takes a value: the last one, or a new one, as each tag is on its own. */
function draftFor({ nodes }: Building, value: string, start: number, html: boolean | undefined): Draft {
  const last = nodes.at(-1)
  if (last?.type === 'text' && !last.html && !html) {
    if (last.value.length < longest || value !== '\n') return last as Draft // Made here.
  }
  const draft: Draft = { type: 'text', key: start, from: start, to: start, value: '' }
  if (html) draft.html = true
  nodes.push(draft)
  return draft
}

/** Adds what stands at an offset of the source. */
function extendText(draft: Draft, value: string, start: number): void {
  const { jumps, value: before } = draft
  const index = jumps?.at(-2) ?? 0
  const from = jumps?.at(-1) ?? draft.from
  if (before.length - index !== start - from) {
    if (jumps) jumps.push(before.length, start)
    else draft.jumps = [before.length, start]
  }
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
