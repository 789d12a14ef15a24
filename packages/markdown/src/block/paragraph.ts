import type { Segment } from '../inline/content.ts'
import { isLineBlank, segmentOf } from './cursor.ts'
import { readDefinition } from './definition.ts'
import { readLeaf } from './leaf.ts'
import type { Block, Machine, Rules } from './machine.ts'
import { extend, isParagraph, openBlock, tipOf } from './spine.ts'
import { define } from './labels.ts'
import { pendingTable } from './row.ts'
import { taskOf } from './task.ts'

/** What is nothing else. Definitions at its head are taken out. */
const paragraph: Rules = {
  holds: 'text',
  resume: (_, machine) => !isLineBlank(machine),
  addLine,
  close: readDefinitions,
  toNode: (block, _, machine) => {
    const lines = linesOf(block, machine)
    const [first] = lines
    if (!first) return null
    // Definitions and the sign of a task stand before it.
    block.from = first.from
    if (isTableHead(block, first, machine)) return pendingTable(block, first, machine)
    return { type: 'paragraph', children: readLeaf(block, machine, lines) }
  },
}

/** Opens a paragraph with the rest of the line. */
export function openParagraph(machine: Machine): void {
  addLine(openBlock(machine, paragraph), machine)
}

function addLine(block: Block, machine: Machine): void {
  block.lines.push(segmentOf(machine))
  block.cut = machine.cut
  extend(block, machine)
  if (!machine.journal && block.lines.length - block.head >= block.patience) settle(block, machine)
}

/** The lines that are shown: no definitions, no sign of a task. */
function linesOf(block: Block, machine: Machine): readonly Segment[] {
  const { head, parent } = block
  const lines = head === 0 ? block.lines : block.lines.slice(head)
  const task = parent?.children[0] === block ? taskOf(parent, machine) : null
  const [first, ...others] = task ? lines : []
  if (!task || !first) return lines
  const { length } = task
  const rest = { text: first.text.slice(length), from: first.from + length }
  return rest.text === '' ? others : [rest, ...others]
}

/** A first line that begins with a pipe may be the head of a table: the next line tells. */
function isTableHead(block: Block, first: Segment, machine: Machine): boolean {
  const isOpen = machine.extended && !machine.isEnded && tipOf(machine) === block
  return isOpen && block.lines.length - block.head === 1 && first.text.startsWith('|')
}

/**
 * Takes definitions that no later line can change, so that a row of thousands is not read again
 * with each line. After a vain try it waits until the text has doubled.
 */
function settle(block: Block, machine: Machine): void {
  const { head } = block
  const rest = readDefinitions(block, machine, false)
  block.patience = block.head > head ? 2 : block.patience * 2
  if (rest === null) block.patience = Number.POSITIVE_INFINITY
}

/**
 * Takes the definitions of a preview. A definition that is still being written leads nowhere yet, and is not
 * shown: half an address is no address.
 */
export function previewDefinitions(block: Block, machine: Machine): void {
  if (isParagraph(block) && readDefinitions(block, machine, false) === 'cut')
    block.head = block.lines.length
}

/**
 * Takes the definitions at the head, all of them where the text ends here. `null`: what follows is
 * no definition; `'label'`, `'cut'`: it may become one.
 */
export function readDefinitions(
  block: Block,
  machine: Machine,
  isClosed = true,
): 'label' | 'cut' | null {
  if (!block.lines[block.head]?.text.startsWith('[')) return null
  const text = block.lines
    .slice(block.head)
    .map((line) => line.text)
    .join('\n')
  let position = 0
  while (text[position] === '[') {
    const found = readDefinition(text, position)
    if (found === null || found === 'label' || found === 'cut') return found
    const { end, isOpen, key } = found
    if (!isClosed && !machine.journal && (isOpen || end === text.length)) return 'cut'
    // The address has to be whole: its line is not the unfinished one.
    if (block.cut && !text.includes('\n', position)) return 'cut'
    define(machine, key, found)
    block.head += text.slice(position, end).split('\n').length - 1
    position = end
    if (position === text.length) block.head = block.lines.length
    if (isOpen && !isClosed) return 'cut'
  }
  return position === text.length ? 'label' : null
}
