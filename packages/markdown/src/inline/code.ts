import { endOfRun } from '../characters.ts'
import { addNode, hideUntil, keepPlain, waitForMore, type Scan } from './scan.ts'

/**
 * Code in a line: from a run of backticks to the next run of the same length.
 *
 *   a ``b ` c`` d
 *     ^^     ^^
 */
export function readCode(scan: Scan): boolean {
  const { text, position } = scan
  const start = endOfRun(text, position)
  const size = start - position
  scan.ticks ??= lastRuns(text)
  if ((scan.ticks.get(size) ?? 0) > position) {
    let [at, end] = [start, start]
    while (end - at !== size) {
      at = text.indexOf('`', end)
      end = endOfRun(text, at)
    }
    return addCode(scan, end, text.slice(start, at), true)
  }
  waitForMore(scan)
  if (start === scan.cutEnd) return hideUntil(scan, start)
  if (position < scan.reach || start === text.length) return keepPlain(scan, start)
  // To the end of the leaf.
  let end = text.length
  // Backticks at the cut end may close it.
  if (end === scan.cutEnd) while (text[end - 1] === '`') end--
  return addCode(scan, text.length, text.slice(start, end), false)
}

/** The last position of a run of each length. */
function lastRuns(text: string): Map<number, number> {
  const runs = new Map<number, number>()
  for (let at = text.indexOf('`'), end; at >= 0; at = text.indexOf('`', end)) {
    end = endOfRun(text, at)
    runs.set(end - at, at)
  }
  return runs
}

/** Line ends in code are blanks; one blank at both of its ends frames it. */
function addCode(scan: Scan, end: number, raw: string, isWhole: boolean): true {
  const line = raw.replaceAll('\n', ' ')
  const framed = isWhole && line.startsWith(' ') && line.endsWith(' ') && /[^ ]/.test(line)
  const value = framed ? line.slice(1, -1) : line
  return addNode(scan, scan.position, end, { type: 'inlineCode', value })
}
