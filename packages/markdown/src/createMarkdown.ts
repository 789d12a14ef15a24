import { buildNode } from './block/buildTree.ts'
import { feedLine } from './block/feed.ts'
import { growLine, mayGrow } from './block/growLine.ts'
import { createMachine, type Machine } from './block/machine.ts'
import { closeTo, rootOf } from './block/spine.ts'
import { previewLine, undoPreview } from './block/preview.ts'
import { giveUpFootnotes } from './block/labels.ts'
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
   * Called once, when the text holds a name of an entity that is not among the most common ones,
   * which stays as written. A text that begins after `loadEntities` knows them all.
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
    machine: createMachine(dialect === 'gfm'),
    held: '',
    rest: '',
    tree: { type: 'root', key: 0, from: 0, to: 0, children: [] },
    missed: missedNames(),
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
  /** Half of a line end or of a character: it waits for the other. */
  held: string
  /** The unfinished line. */
  rest: string
  tree: Root
  /** How many names were not known before it. */
  readonly missed: number
  /** Until it was called. */
  onUnknownEntity: (() => void) | undefined
}

function appendText(text: GrowingText, added: string): void {
  if (text.machine.isEnded || added === '') return
  const all = text.held + added.replaceAll('\0', '\uFFFD')
  const end = /[\r\uD800-\uDBFF]/.test(all.slice(-1)) ? -1 : all.length
  text.held = all.slice(end)
  takeText(text, all.slice(0, end))
}

function takeText(text: GrowingText, added: string): void {
  const { machine, rest } = text
  const hasEnd = /[\r\n]/.test(added)
  text.rest += added
  if (machine.journal && !hasEnd && mayGrow(machine))
    return growLine(machine, machine.lineFrom + rest.length, added)
  undoPreview(machine)
  if (hasEnd) text.rest = takeLines(machine, text.rest)
}

/** Feeds the complete lines, each once, and gives what is left. */
function takeLines(machine: Machine, lines: string): string {
  const { lineFrom } = machine
  for (const [whole, line = ''] of lines.matchAll(/([^\r\n]*)(?:\r\n?|\n)/gy)) {
    feedLine(machine, line, false)
    machine.line++
    machine.lineFrom += whole.length
  }
  return lines.slice(machine.lineFrom - lineFrom)
}

function endText(text: GrowingText): void {
  const { machine, held } = text
  if (machine.isEnded) return
  takeText(text, held)
  text.held = ''
  undoPreview(machine)
  if (text.rest !== '') feedLine(machine, text.rest, false)
  closeTo(machine, 1)
  machine.isEnded = true
  giveUpFootnotes(machine)
}

function treeOf(text: GrowingText): Root {
  const { held, machine, rest } = text
  if (!machine.isEnded && !machine.journal) previewLine(machine, rest)
  const root = rootOf(machine)
  root.to = machine.lineFrom + rest.length + held.length
  text.tree = buildNode(root, text.tree, machine) as Root // See machine.ts.
  if (missedNames() > text.missed) {
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
