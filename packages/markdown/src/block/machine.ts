import type { Segment } from '../inline/content.ts'
import type { Definition } from '../inline/scan.ts'
import type { Progress } from '../inline/settle.ts'
import type { Settled } from '../children.ts'
import type { Flow, ListItem, Placeless, Root, TableRow } from '../tree.ts'
import type { Cursor } from './cursor.ts'

/** What a block becomes; `null` where it is not shown. */
export type BlockNode = Root | Flow | ListItem | TableRow | null

/** What one kind of block does. Each construct has a file that makes these. */
export type Rules = {
  /** What it may hold. `text` is a paragraph; `raw` takes lines as they are: no block begins inside. */
  readonly holds?: 'blocks' | 'item' | 'row' | 'text' | 'raw'
  /** What only a list or a table may hold. */
  readonly kind?: 'item' | 'row'
  /** The sign of a list: only items with the same one belong to it. */
  readonly marker?: string
  /**
   * Whether the block goes on in this line; if so, its prefix is taken. `'end'`: the line was its
   * last, and is used up. By default it is one line long.
   */
  readonly resume?: (block: Block, machine: Machine) => boolean | 'end'
  /** Takes the rest of a line. */
  readonly addLine?: (block: Block, machine: Machine) => void
  /** The block is closed: nothing is added to it any more. */
  readonly close?: (block: Block, machine: Machine) => void
  /** Whether an unfinished line could be its last, where it is raw; else it waits for a line of signs. */
  readonly mayEnd?: (machine: Machine) => boolean
  /** The node, without its place where that is the block's. The children are what it may hold. */
  readonly toNode: (
    block: Block,
    children: readonly never[],
    machine: Machine,
  ) => Placeless<NonNullable<BlockNode>> | null
}

/**
 * Tries to begin a block at the next character. `'container'`: others may begin behind its sign;
 * `'leaf'`: the line is used up.
 */
export type Start = (machine: Machine) => 'container' | 'leaf' | null

/** What was made of a block. It stands apart since undoing a preview keeps it. */
export type Cache = Settled<NonNullable<BlockNode>> & {
  /** `undefined` where it has to be made. */
  node: BlockNode | undefined
  /** Of how many of its children the nodes are settled. */
  count: number
  progress: Progress | null
}

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
  /** The text of code; `null` before its first line. */
  value: string | null
  /** Blank lines that belong to code if more of it follows. */
  blanks: string
  /** A list or an item with a blank line between its blocks. */
  spread: boolean
  readonly cache: Cache
  /** Made in a preview, and gone with it. */
  isDraft: boolean
}

/** The open-block machine: https://spec.commonmark.org/0.31.2/#phase-1-block-structure */
export type Machine = Cursor & {
  readonly extended: boolean
  /** Where labels lead, by the keys of label.ts. */
  readonly definitions: Map<string, Definition>
  /** Who looked a label up. */
  readonly readers: Map<string, Set<Block>>
  /** The blocks that are open, from the root to the innermost. */
  spine: Block[]
  /** How many of them go on in the line at hand. */
  matched: number
  /** In a preview: what undoes it before the next line. */
  journal: (() => void)[] | null
  isEnded: boolean
  /** How far the leaf was read that grows. */
  progress: Progress | null
}

const root: Rules = {
  holds: 'blocks',
  resume: () => true,
  toNode: (_, children) => ({ type: 'root', children }),
}

export function createMachine(extended: boolean): Machine {
  return {
    text: '',
    cut: false,
    lineFrom: 0,
    line: 0,
    offset: 0,
    column: 0,
    inTab: false,
    next: 0,
    nextColumn: 0,
    extended,
    definitions: new Map(),
    readers: new Map(),
    spine: [createBlock(root, null, 0, 0)],
    matched: 1,
    journal: null,
    isEnded: false,
    progress: null,
  }
}

/** A block that holds nothing yet. */
export function createBlock(rules: Rules, parent: Block | null, from: number, line: number): Block {
  return {
    rules,
    parent,
    depth: parent ? parent.depth + (rules.holds === 'blocks' ? 1 : 0) : 0,
    from,
    to: from,
    lastLine: line,
    children: [],
    firm: 0,
    lines: [],
    head: 0,
    patience: 2,
    cut: false,
    value: null,
    blanks: '',
    spread: false,
    cache: {
      node: undefined,
      nodes: [],
      count: 0,
      kept: 0,
      rest: [],
      progress: null,
    },
    isDraft: false,
  }
}
