import { blockConstructs } from './constructs.ts'
import { indentOf, isLineBlank, openCursor, type Cursor, type SourceLine } from './cursor.ts'
import { isHeldBack } from './holdBack.ts'
import { startIndented } from './indented.ts'
import type { Machine, Start } from './machine.ts'
import { closeTo, isParagraph, matchedBlock, tipOf } from './spine.ts'
import { openParagraph } from './paragraph.ts'

/**
 * Takes a line into the open blocks, in the three steps of CommonMark: which of them go on, what
 * begins, and where the rest of the line belongs.
 */
export function feedLine(machine: Machine, line: SourceLine): void {
  const cursor = openCursor(line)
  machine.line = line.number
  if (!resumeBlocks(machine, cursor)) return
  if (line.cut && isHeldBack(machine, cursor)) return
  while (matchedBlock(machine).rules.holds !== 'raw') {
    const outcome = startBlock(machine, cursor)
    if (outcome === 'leaf') return
    if (outcome === null) break
  }
  addRest(machine, cursor)
}

/** `false` where the line is used up. */
function resumeBlocks(machine: Machine, cursor: Cursor): boolean {
  machine.matched = 1
  for (let block = machine.spine[1]; block; block = machine.spine[machine.matched]) {
    const goesOn = block.rules.resume?.(block, cursor)
    if (!goesOn) return true
    machine.matched++
    if (goesOn === 'end') {
      closeTo(machine, machine.matched - 1)
      return false
    }
  }
  return true
}

function startBlock(machine: Machine, cursor: Cursor): ReturnType<Start> {
  if (isLineBlank(cursor)) return null
  if (indentOf(cursor) > 3) return startIndented(machine, cursor)
  for (const start of blockConstructs[cursor.text.charCodeAt(cursor.next)] ?? []) {
    const outcome = start(machine, cursor)
    if (outcome !== null) return outcome
  }
  return null
}

function addRest(machine: Machine, cursor: Cursor): void {
  const tip = tipOf(machine)
  const isBlank = isLineBlank(cursor)
  // A line without the signs of its containers still continues the paragraph inside them.
  if (isBlank || !isParagraph(tip)) closeTo(machine, machine.matched)
  const block = tipOf(machine)
  if (block.rules.addLine !== undefined) block.rules.addLine(block, cursor, machine)
  else if (!isBlank) openParagraph(machine, cursor)
}
