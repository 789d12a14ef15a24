import type { Phrasing } from '../tree.ts'
import { sourceAt, spotOf, type Content } from './content.ts'
import type { Run, TextToken, Token } from './scan.ts'

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
  readonly type: 'emphasis' | 'strong' | 'delete'
  readonly from: number
  readonly nodes: Phrasing[]
}

/** The way from tokens to nodes. */
export type Building = {
  readonly content: Content
  /** The nodes of the innermost open element, or those of all. */
  nodes: Phrasing[]
  /** The text at the end of them. */
  draft: Draft | null
  /** The open elements; each with the nodes around it. */
  readonly frames: Frame[]
  /** Markers too deep to become nodes: they are text. */
  tooDeep: number
}

/** Elements nested deeper than this are text: who draws the tree may call himself that often. */
const deepest = 100

/** Begins, with a text that has begun before. */
export function startBuilding(content: Content, draft: Draft | null = null): Building {
  return { content, nodes: [], draft: copyDraft(draft), frames: [], tooDeep: 0 }
}

/** So that going on with it leaves the one before as it is. */
export function copyDraft(draft: Draft | null): Draft | null {
  return draft && { ...draft, jumps: draft.jumps.slice() }
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
    else if (token.kind === 'text') addText(building, token)
    else {
      finishDraft(building)
      building.nodes.push(token.node)
    }
  }
}

/** Closes what is still open, at the end of the text. */
export function finishBuilding(building: Building): Phrasing[] {
  while (building.frames.length > 0) closeFrame(building, building.content.text.length)
  finishDraft(building)
  return building.nodes
}

/** A run closes from its left and opens to its right; what is left between is text. */
function addRun(building: Building, run: Run): void {
  const { frames } = building
  let at = run.from
  for (const size of run.closes) {
    const isText = building.tooDeep > 0
    if (isText) building.tooDeep--
    else closeFrame(building, at + size)
    addMarker(size, isText)
  }
  addMarker(run.left, run.left > 0)
  for (const size of run.opens.toReversed()) {
    const isText = frames.length >= deepest
    if (isText) building.tooDeep++
    else {
      finishDraft(building)
      const type = run.code === 126 ? 'delete' : size === 2 ? 'strong' : 'emphasis'
      frames.push({ type, from: at, nodes: building.nodes })
      building.nodes = []
    }
    addMarker(size, isText)
  }

  function addMarker(size: number, isText: boolean): void {
    const to = at + size
    if (isText) {
      addText(building, { from: at, to, value: String.fromCharCode(run.code).repeat(size) })
    }
    at = to
  }
}

function closeFrame(building: Building, end: number): void {
  const frame = building.frames.pop()
  if (!frame) return
  finishDraft(building)
  const { nodes: children, content } = building
  building.nodes = frame.nodes
  if (children.length === 0) return
  frame.nodes.push({ type: frame.type, ...spotOf(content, frame.from, end), children })
}

function addText(building: Building, token: Omit<TextToken, 'kind'>): void {
  const { content } = building
  const { from, to, value, html = false } = token
  // Each tag is a text of its own.
  if (html || building.draft?.html === true) finishDraft(building)
  const spot = spotOf(content, from, to)
  building.draft ??= { from: spot.from, to: spot.to, value: '', html, shift: spot.from, jumps: [] }
  const { draft } = building
  // Where lines have prefixes, or a `\|` its backslash, what lies within one token jumps too.
  const isVerbatim = value.length === to - from && spot.to - spot.from !== to - from
  const inside = isVerbatim ? content.starts.filter((at) => at > from && at < to) : []
  let done = from
  for (const at of [...inside, to]) {
    const start = sourceAt(content, done)
    if (draft.value.length + draft.shift !== start) {
      draft.jumps.push(draft.value.length, start)
      draft.shift = start - draft.value.length
    }
    draft.value += at === to ? value.slice(done - from) : value.slice(done - from, at - from)
    done = at
  }
  draft.to = spot.to
}

function finishDraft(building: Building): void {
  const { draft } = building
  if (!draft) return
  building.draft = null
  const { from, to, value, html, jumps } = draft
  building.nodes.push({
    type: 'text',
    key: from,
    from,
    to,
    value,
    ...(html && { html }),
    ...(jumps.length > 0 && { jumps }),
  })
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
