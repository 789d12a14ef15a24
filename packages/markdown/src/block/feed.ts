import { blockConstructs } from './constructs.ts'
import { indentOf, isLineBlank, openLine } from './cursor.ts'
import { startIndented } from './code.ts'
import { isHeldBack } from './holdBack.ts'
import type { Machine, Start } from './machine.ts'
import { closeTo, isParagraph, matchedBlock, tipOf } from './spine.ts'
import { openParagraph } from './paragraph.ts'

/**
 * Takes a line into the open blocks, in the three steps of CommonMark: which of them go on, what
 * begins, and where the rest of the line belongs.
 */
export function feedLine(machine: Machine, text: string, cut: boolean): void {
  openLine(machine, text, cut)
  if (!resumeBlocks(machine) || (cut && isHeldBack(machine))) return
  while (matchedBlock(machine).rules.holds !== 'raw') {
    const outcome = startBlock(machine)
    if (outcome === 'leaf') return
    if (outcome === null) break
  }
  addRest(machine)
}

/** `false` where the line is used up. */
function resumeBlocks(machine: Machine): boolean {
  machine.matched = 1
  for (let block = machine.spine[1]; block; block = machine.spine[machine.matched]) {
    const goesOn = block.rules.resume?.(block, machine)
    if (!goesOn) return true
    if (goesOn === 'end') {
      closeTo(machine, machine.matched)
      return false
    }
    machine.matched++
  }
  return true
}

function startBlock(machine: Machine): ReturnType<Start> {
  if (isLineBlank(machine)) return null
  if (indentOf(machine) > 3) return startIndented(machine)
  for (const start of blockConstructs[machine.text.charCodeAt(machine.next)] ?? []) {
    const outcome = start(machine)
    if (outcome !== null) return outcome
  }
  return null
}

function addRest(machine: Machine): void {
  const isBlank = isLineBlank(machine)
  // A line without the signs of its containers still continues the paragraph inside them.
  if (isBlank || !isParagraph(tipOf(machine))) closeTo(machine, machine.matched)
  const block = tipOf(machine)
  if (block.rules.addLine !== undefined) block.rules.addLine(block, machine)
  else if (!isBlank) openParagraph(machine)
}
