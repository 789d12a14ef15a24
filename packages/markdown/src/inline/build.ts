import type { Phrasing, Text } from '../tree.ts'
import { sourceAt, sourceEnd, type Content } from './content.ts'
import type { Run, Token } from './scan.ts'

/** A text that may still get longer. */
export type Draft = {
  readonly from: number
  to: number
  value: string
  readonly html: boolean
  /** Index in the value plus shift is the offset in the source, since the last jump. */
  shift: number
  readonly jumps: number[]
}

/** An open element: its children so far. */
type Frame = {
  readonly type: 'emphasis' | 'strong' | 'delete' | 'all'
  readonly from: number
  readonly nodes: Phrasing[]
  draft: Draft | null
}

/** The way from tokens to nodes. */
export type Building = {
  readonly content: Content
  readonly frames: Frame[]
  top: Frame
  /** Markers too deep to become nodes: they are text. */
  tooDeep: number
}

/** Elements nested deeper than this are text: who draws the tree may call himself that often. */
const deepest = 100

/** Begins, with a text that has begun before. */
export function startBuilding(content: Content, draft: Draft | null = null): Building {
  const copy = draft === null ? null : { ...draft, jumps: draft.jumps.slice() }
  const top: Frame = { type: 'all', from: 0, nodes: [], draft: copy }
  return { content, frames: [top], top, tooDeep: 0 }
}

/** Takes away the nodes that are complete. */
export function takeNodes(building: Building): Phrasing[] {
  return building.top.nodes.splice(0)
}

/** The nodes of a list of tokens. */
export function buildNodes(tokens: readonly Token[], content: Content): Phrasing[] {
  const building = startBuilding(content)
  addTokens(building, tokens)
  return finishBuilding(building)
}

export function addTokens(building: Building, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.kind === 'run') addRun(building, token)
    else if (token.kind === 'text') addText(building, token.from, token.to, token.value, token.html)
    else {
      finishDraft(building.top)
      building.top.nodes.push(token.node)
    }
  }
}

/** Closes what is still open, at the end of the text. */
export function finishBuilding(building: Building): Phrasing[] {
  const end = building.content.text.length
  while (building.frames.length > 1) closeFrame(building, end)
  finishDraft(building.top)
  return building.top.nodes
}

/** A run closes from its left and opens to its right; what is left between is text. */
function addRun(building: Building, run: Run): void {
  let at = run.from
  for (const size of run.closes) {
    if (building.tooDeep > 0) {
      building.tooDeep--
      addMarker(building, run, at, size)
    } else closeFrame(building, at + size)
    at += size
  }
  if (run.left > 0) addMarker(building, run, at, run.left)
  at += run.left
  for (const size of run.opens.toReversed()) {
    if (building.frames.length > deepest) {
      building.tooDeep++
      addMarker(building, run, at, size)
    } else openFrame(building, run, at, size)
    at += size
  }
}

function addMarker(building: Building, run: Run, from: number, size: number): void {
  addText(building, from, from + size, String.fromCharCode(run.code).repeat(size), false)
}

function openFrame(building: Building, run: Run, from: number, size: number): void {
  finishDraft(building.top)
  const type = run.code === 126 ? 'delete' : size === 2 ? 'strong' : 'emphasis'
  building.top = { type, from, nodes: [], draft: null }
  building.frames.push(building.top)
}

function closeFrame(building: Building, end: number): void {
  const frame = building.frames.pop()
  const outer = building.frames.at(-1)
  if (frame === undefined || outer === undefined || frame.type === 'all') return
  finishDraft(frame)
  building.top = outer
  if (frame.nodes.length === 0) return
  const from = sourceAt(building.content, frame.from)
  const to = sourceEnd(building.content, end)
  outer.nodes.push({ type: frame.type, key: from, from, to, children: frame.nodes })
}

function addText(building: Building, from: number, to: number, value: string, html: boolean): void {
  const { content, top } = building
  // Each tag is a text of its own.
  if (html || top.draft?.html === true) finishDraft(top)
  const start = sourceAt(content, from)
  top.draft ??= { from: start, to: start, value: '', html, shift: start, jumps: [] }
  const { draft } = top
  // Where lines have prefixes, or a `\|` its backslash, what lies within one token jumps too.
  if (value.length === to - from && sourceEnd(content, to) - start !== to - from) {
    const inside = content.starts.filter((at) => at > from && at < to)
    let done = from
    for (const at of [...inside, to]) {
      addPiece(draft, sourceAt(content, done), value.slice(done - from, at - from))
      done = at
    }
  } else addPiece(draft, start, value)
  draft.to = sourceEnd(content, to)
}

function addPiece(draft: Draft, from: number, value: string): void {
  if (draft.value.length + draft.shift !== from) {
    draft.jumps.push(draft.value.length, from)
    draft.shift = from - draft.value.length
  }
  draft.value += value
}

function finishDraft(frame: Frame): void {
  const { draft } = frame
  if (draft === null) return
  frame.draft = null
  const { from, to, value, html, jumps } = draft
  const node: Text = {
    type: 'text',
    key: from,
    from,
    to,
    value,
    ...(html && { html }),
    ...(jumps.length > 0 && { jumps }),
  }
  frame.nodes.push(node)
}

/** What an image shows where it cannot be seen: its text, without markup and raw HTML. */
export function plainText(nodes: readonly Phrasing[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.html ? '' : node.value
    else if (node.type === 'inlineCode') text += node.value
    else if (node.type === 'image') text += node.alt
    else if (node.type === 'break') text += '\n'
    else if (node.type === 'footnoteReference') text += `[^${node.label}]`
    else text += plainText(node.children)
  }
  return text
}
