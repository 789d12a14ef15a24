import type { Segment } from '../inline/content.ts'
import type { Definition } from '../inline/scan.ts'
import type { Progress } from '../inline/settle.ts'
import type { Flow, ListItem, Placeless, TableRow } from '../tree.ts'
import type { Cursor } from './cursor.ts'

/** What a block becomes; `null` where it is not shown. */
export type BlockNode = Flow | ListItem | TableRow | null

/** What one kind of block does. Each construct has a file that makes these. */
export type Rules = {
  readonly kind?: 'item' | 'paragraph' | 'row'
  /** What it may hold, if anything. `raw` takes lines as they are: no block begins inside. */
  readonly holds?: 'blocks' | 'items' | 'rows' | 'raw'
  /** The sign of a list: only items with the same one belong to it. */
  readonly marker?: string
  /**
   * Whether the block goes on in this line; if so, its prefix is taken. `'end'`: the line was its
   * last, and is used up. By default it is one line long.
   */
  readonly resume?: (block: Block, cursor: Cursor) => boolean | 'end'
  /** Takes the rest of a line. */
  readonly addLine?: (block: Block, cursor: Cursor, machine: Machine) => void
  /** The block is closed: nothing is added to it any more. */
  readonly close?: (block: Block, machine: Machine) => void
  /** Whether an unfinished line could be its last, where it is raw; else it waits for a line of signs. */
  readonly mayEnd?: (cursor: Cursor) => boolean
  /** The node, without its place where that is the block's. */
  readonly toNode: (
    block: Block,
    children: readonly BlockNode[],
    machine: Machine,
  ) => Placeless<NonNullable<BlockNode>> | null
}

/**
 * Tries to begin a block at the next character. `'container'`: others may begin behind its sign;
 * `'leaf'`: the line is used up.
 */
export type Start = (machine: Machine, cursor: Cursor) => 'container' | 'leaf' | null

/** What was made of a block. It stands apart since undoing a preview keeps it. */
export type Cache = {
  /** `undefined` where it has to be made. */
  node: BlockNode | undefined
  /** The nodes of its first `count` children, which are closed. */
  nodes: NonNullable<BlockNode>[]
  count: number
  /** How many of these the tree has. */
  kept: number
  progress: Progress | null
  /** The labels that were looked up. */
  labels: Set<string> | null
}

/** What a leaf of a preview leaves to the one that takes its place in the next. */
export type Orphan = { readonly progress: Progress; readonly labels: ReadonlySet<string> | null }

export type Block = {
  rules: Rules
  readonly parent: Block | null
  /** Quotes, items and footnotes around it, itself included. */
  readonly depth: number
  from: number
  to: number
  lastLine: number
  readonly children: Block[]
  /** How many of the first children are closed for good. */
  firm: number
  /** Replaced, not emptied, where a block turns into another: undoing cuts it to its old length. */
  lines: Segment[]
  /** Lines at the head of a paragraph that are definitions. */
  head: number
  /** How many lines a paragraph waits for before it looks for definitions again. */
  patience: number
  /** The last line is unfinished. */
  cut: boolean
  /** The text of code. */
  value: string
  /** Blank lines that belong to code if more of it follows. */
  blanks: string
  /** A list or an item with a blank line between its blocks. */
  spread: boolean
  readonly cache: Cache
}

/** The open-block machine: https://spec.commonmark.org/0.31.2/#phase-1-block-structure */
export type Machine = {
  readonly extended: boolean
  /** Where labels lead, by the keys of label.ts. */
  readonly definitions: Map<string, Definition>
  /** The same, as long as a preview lasts. */
  readonly drafts: Map<string, Definition>
  /** Who looked a label up. */
  readonly readers: Map<string, Set<Block>>
  /** The blocks that are open, from the root to the innermost. */
  spine: Block[]
  /** How many of them go on in the line at hand. */
  matched: number
  line: number
  /** What happens now is undone before the next line. */
  isPreview: boolean
  isEnded: boolean
  /** Blocks made in the preview. */
  created: Block[]
  /** How far leaves of the last preview were read, by where they begin. */
  readonly orphans: Map<number, Orphan>
}

export function createMachine(root: Rules, extended: boolean): Machine {
  return {
    extended,
    definitions: new Map(),
    drafts: new Map(),
    readers: new Map(),
    spine: [createBlock(root, null, 0, 0)],
    matched: 1,
    line: 0,
    isPreview: false,
    isEnded: false,
    created: [],
    orphans: new Map(),
  }
}

/** A block that holds nothing yet. */
export function createBlock(rules: Rules, parent: Block | null, from: number, line: number): Block {
  const isContainer = rules.holds === 'blocks' && parent
  const cache = { node: undefined, nodes: [], count: 0, kept: 0, progress: null, labels: null }
  return {
    rules,
    parent,
    depth: (parent?.depth ?? 0) + (isContainer ? 1 : 0),
    from,
    to: from,
    lastLine: line,
    children: [],
    firm: 0,
    lines: [],
    head: 0,
    patience: 2,
    cut: false,
    value: '',
    blanks: '',
    spread: false,
    cache,
  }
}
