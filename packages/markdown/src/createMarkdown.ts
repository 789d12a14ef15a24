import { buildTree } from './block/buildTree.ts'
import type { SourceLine } from './block/cursor.ts'
import { growingParagraph, growLine } from './block/growLine.ts'
import { feedLine } from './block/feed.ts'
import { createMachine, type Block, type Machine, type Rules } from './block/machine.ts'
import { closeTo, invalidate } from './block/spine.ts'
import { previewLine, undoPreview, type Journal } from './block/preview.ts'
import { define, footnoteReaders, namesKey } from './block/references.ts'
import { missedNames } from './entity/decodeEntity.ts'
import type { Root } from './tree.ts'

/** A markdown text that grows, and its tree. */
export type Markdown = {
  /** Adds text; it may be cut anywhere. */
  readonly append: (text: string) => void
  /** Says that no more comes: the tree becomes what CommonMark says, with nothing pending. */
  readonly end: () => void
  /** The tree of the text so far, made when asked for. Nodes that did not change are the same. */
  readonly tree: Root
}

export type MarkdownOptions = {
  /**
   * `'commonmark'` leaves out tables, strikethrough, tasks, footnotes, bare addresses and the
   * emphasis of scripts without spaces.
   *
   * @default 'gfm'
   */
  readonly dialect?: 'gfm' | 'commonmark'
  /**
   * Called once, when the tree holds a name of an entity that is not among the most common ones.
   * When `loadEntities` has loaded them, `tree` has the characters.
   */
  readonly onUnknownEntity?: () => void
}

const root: Rules = { holds: 'blocks', resume: () => true, toNode: () => null }

/**
 * Reads markdown that grows, at the price of what was added.
 *
 * @example
 * const markdown = createMarkdown()
 * markdown.append('Some **bo')
 * markdown.tree // a paragraph with "Some " and a strong "bo"
 * markdown.append('ld** text')
 * markdown.end()
 */
export function createMarkdown({
  dialect = 'gfm',
  onUnknownEntity,
}: MarkdownOptions = {}): Markdown {
  const text: GrowingText = {
    machine: createMachine(root, dialect === 'gfm'),
    rest: '',
    offset: 0,
    lines: 0,
    journal: null,
    growing: null,
    tree: { type: 'root', key: 0, from: 0, to: 0, children: [] },
    isFresh: true,
    onUnknownEntity,
  }
  return {
    append: (added) => appendText(text, added),
    end: () => endText(text),
    get tree() {
      return treeOf(text)
    },
  }
}

type GrowingText = {
  readonly machine: Machine
  /** The unfinished line, and where it begins. */
  rest: string
  offset: number
  /** Complete lines. */
  lines: number
  /** What the last preview changed. */
  journal: Journal | null
  /** The paragraph of the previewed line, if more of the line can be added as it stands. */
  growing: Block | null
  tree: Root
  isFresh: boolean
  /** Until it was called. */
  onUnknownEntity: (() => void) | undefined
}

/** From this length on, feeding the unfinished line again in each frame would be felt. */
const longLine = 1024

function appendText(text: GrowingText, added: string): void {
  if (text.machine.isEnded || added === '') return
  if (
    text.growing &&
    text.rest.length >= longLine &&
    /^[^\0\r\n]*[^\0\r\n\uD800-\uDBFF]$/.test(added)
  ) {
    growLine(text.machine, text.growing, text.offset + text.rest.length, added)
    text.rest += added
    text.isFresh = false
    return
  }
  undo(text)
  const from = endOfRest(text.rest)
  text.rest += added.replaceAll('\0', '\uFFFD')
  takeLines(text, from)
}

/** Feeds the complete lines, of which the first ends behind `from`, each once. */
function takeLines(text: GrowingText, from: number): void {
  const { rest, machine } = text
  const lineEnd = /\r\n?|\n/g
  let start = 0
  lineEnd.lastIndex = from
  for (let match = lineEnd.exec(rest); match; match = lineEnd.exec(rest)) {
    const end = lineEnd.lastIndex
    // A carriage return at the end may be half of a line end.
    if (match[0] === '\r' && end === rest.length) break
    const line = rest.slice(start, match.index)
    feedLine(machine, { text: line, from: text.offset, number: ++text.lines, cut: false })
    text.offset += end - start
    start = end
  }
  text.rest = rest.slice(start)
}

function undo(text: GrowingText): void {
  if (text.journal) undoPreview(text.machine, text.journal)
  text.journal = null
  text.growing = null
  text.isFresh = false
}

function endText(text: GrowingText): void {
  const { machine, rest } = text
  if (machine.isEnded) return
  undo(text)
  if (rest !== '') feedLine(machine, lastLine(text, endOfRest(rest), false))
  closeTo(machine, 1)
  machine.isEnded = true
  // What waited for a footnote is text now.
  machine.orphans.clear()
  for (const reader of footnoteReaders(machine.references)) invalidate(reader)
}

function treeOf(text: GrowingText): Root {
  const { machine, rest, offset } = text
  const { readers, firm } = machine.references
  if (Number.isNaN(missedNames()) && readers.has(namesKey) && !firm.has(namesKey)) {
    define(machine.references, namesKey, { url: '', title: null }, false)
    text.isFresh = false
  }
  if (text.isFresh) return text.tree
  if (!machine.isEnded && !text.journal) {
    const line = unfinishedLine(text)
    text.journal = previewLine(machine, line)
    if (line?.text.length === rest.length) text.growing = growingParagraph(machine, line)
  }
  text.tree = buildTree(machine, text.tree, offset + rest.length)
  text.isFresh = true
  if (readers.has(namesKey)) {
    text.onUnknownEntity?.()
    text.onUnknownEntity = undefined
  }
  return text.tree
}

/** The unfinished line, without halves of a line end or of a character; `null` while it is blank. */
function unfinishedLine(text: GrowingText): SourceLine | null {
  const end = endOfRest(text.rest)
  const isHalf = /[\uD800-\uDBFF]/.test(text.rest.charAt(end - 1))
  const line = lastLine(text, isHalf ? end - 1 : end, true)
  return /[^ \t]/.test(line.text) ? line : null
}

function lastLine({ rest, offset, lines }: GrowingText, end: number, cut: boolean): SourceLine {
  return { text: rest.slice(0, end), from: offset, number: lines + 1, cut }
}

/** Where the last line ends: a carriage return behind it may be half of a line end. */
function endOfRest(rest: string): number {
  return rest.endsWith('\r') ? rest.length - 1 : rest.length
}

/** Reads a finished text. */
export function parse(text: string, options: MarkdownOptions = {}): Root {
  const markdown = createMarkdown(options)
  markdown.append(text)
  markdown.end()
  return markdown.tree
}
