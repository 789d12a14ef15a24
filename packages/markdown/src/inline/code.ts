import { endOfRun } from '../characters.ts'
import { addNode, hideUntil, keepPlain, waitFor, type Scan } from './scan.ts'

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
    // A run that may still grow may become one of another length.
    if (end === scan.cutEnd) waitFor(scan, '')
    return addCode(scan, end, unwrap(text.slice(start, at)))
  }
  waitFor(scan, '`')
  if (start === scan.cutEnd) return hideUntil(scan, start)
  if (position < scan.reach || start === text.length) return keepPlain(scan, start)
  return readOpenCode(scan, start)
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

/** Code whose end has not come: to the end of the leaf, less the backticks that may close it. */
function readOpenCode(scan: Scan, start: number): boolean {
  const { text } = scan
  // It may hold the `]` of a bracket, which counts again when this is no code any more.
  waitFor(scan, '')
  let end = text.length
  if (end === scan.cutEnd) while (text[end - 1] === '`') end--
  return addCode(scan, text.length, text.slice(start, end).replaceAll('\n', ' '))
}

function addCode(scan: Scan, end: number, value: string): true {
  return addNode(scan, scan.position, end, { type: 'inlineCode', value })
}

function unwrap(raw: string): string {
  const value = raw.replaceAll('\n', ' ')
  const framed = value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value)
  return framed ? value.slice(1, -1) : value
}
