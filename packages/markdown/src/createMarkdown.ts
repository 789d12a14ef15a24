import { buildTree } from './block/buildTree.ts'
import { growingParagraph, growLine } from './block/growLine.ts'
import { feedLine } from './block/feed.ts'
import { createMachine, type Block, type Machine } from './block/machine.ts'
import { closeTo } from './block/spine.ts'
import { previewLine, undoPreview } from './block/preview.ts'
import { giveUpFootnotes, namesKey, readAgain } from './block/labels.ts'
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
    ...createMachine(dialect === 'gfm'),
    held: '',
    rest: '',
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

type GrowingText = Machine & {
  /** Half of a line end or of a character: it waits for the other. */
  held: string
  /** The unfinished line. */
  rest: string
  /** The paragraph of the previewed line, if more of the line can be added as it stands. */
  growing: Block | null
  tree: Root
  isFresh: boolean
  /** Until it was called. */
  onUnknownEntity: (() => void) | undefined
}

function appendText(text: GrowingText, added: string): void {
  if (text.isEnded || added === '') return
  const all = text.held + added.replaceAll('\0', '\uFFFD')
  const end = /[\r\uD800-\uDBFF]/.test(all.slice(-1)) ? -1 : all.length
  text.held = all.slice(end)
  takeText(text, all.slice(0, end))
}

function takeText(text: GrowingText, added: string): void {
  const { growing, rest, lineFrom } = text
  const isLineOpen = growing && !/[\r\n]/.test(added)
  if (!isLineOpen) undo(text)
  text.rest += added
  text.isFresh = false
  if (isLineOpen) growLine(text, growing, lineFrom + rest.length, added)
  else takeLines(text)
}

/** Feeds the complete lines, each once. */
function takeLines(text: GrowingText): void {
  const parts = text.rest.split(/(\r\n?|\n)/)
  text.rest = parts.pop() ?? ''
  for (let index = 0; index < parts.length; index += 2) {
    const [line = '', end = ''] = [parts[index], parts[index + 1]]
    feedLine(text, line, false)
    text.line++
    text.lineFrom += line.length + end.length
  }
}

function undo(text: GrowingText): void {
  undoPreview(text)
  text.growing = null
  text.isFresh = false
}

function endText(text: GrowingText): void {
  if (text.isEnded) return
  takeText(text, text.held)
  text.held = ''
  undo(text)
  if (text.rest !== '') feedLine(text, text.rest, false)
  closeTo(text, 1)
  text.isEnded = true
  giveUpFootnotes(text)
}

function treeOf(text: GrowingText): Root {
  const { readers } = text
  if (Number.isNaN(missedNames()) && readers.has(namesKey)) {
    undo(text)
    readAgain(text, namesKey)
    readers.delete(namesKey)
  }
  if (text.isFresh) return text.tree
  if (!text.isEnded && !text.journal) {
    previewLine(text, text.rest)
    text.growing = growingParagraph(text)
  }
  text.tree = buildTree(text, text.tree, text.lineFrom + text.rest.length + text.held.length)
  text.isFresh = true
  if (readers.has(namesKey)) {
    text.onUnknownEntity?.()
    text.onUnknownEntity = undefined
  }
  return text.tree
}

/** Reads a finished text. */
export function parse(text: string, options: MarkdownOptions = {}): Root {
  const markdown = createMarkdown(options)
  markdown.append(text)
  markdown.end()
  return markdown.tree
}
