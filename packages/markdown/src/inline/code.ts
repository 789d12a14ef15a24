import { spotOf } from './content.ts'
import { addNode, hideUntil, keepPlain, type Scan } from './scan.ts'

const backtick = 96

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
  for (let at = nextRun(scan, start, size); at >= 0;) {
    const end = endOfRun(text, at)
    if (end - at === size) return addCode(scan, end, unwrap(text.slice(start, at)))
    at = text.indexOf('`', end)
  }
  scan.undecided = true
  if (!scan.reading.growing) return keepPlain(scan, start)
  if (start === text.length)
    return scan.reading.cut ? hideUntil(scan, start) : keepPlain(scan, start)
  return readOpenCode(scan, start)
}

/** Code whose end has not come: to the end of the leaf, less the backticks that may close it. */
function readOpenCode(scan: Scan, start: number): boolean {
  const { text } = scan
  let end = text.length
  if (scan.reading.cut) while (end > start && text.charCodeAt(end - 1) === backtick) end--
  return addCode(scan, text.length, text.slice(start, end).replaceAll('\n', ' '))
}

function addCode(scan: Scan, end: number, value: string): true {
  const { content, position } = scan
  return addNode(scan, position, end, {
    type: 'inlineCode',
    ...spotOf(content, position, end),
    value,
  })
}

function unwrap(raw: string): string {
  const value = raw.replaceAll('\n', ' ')
  const framed = value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value)
  return framed ? value.slice(1, -1) : value
}

function endOfRun(text: string, position: number): number {
  let end = position
  while (text.charCodeAt(end) === backtick) end++
  return end
}

/**
 * The first backtick behind `start`, or -1 where no run of that size follows any more. Without that
 * index, runs of 1 to n different lengths would each search to the end.
 */
function nextRun(scan: Scan, start: number, size: number): number {
  scan.ticks ??= indexRuns(scan.text, start)
  const last = scan.ticks.get(size) ?? -1
  return last < start ? -1 : scan.text.indexOf('`', start)
}

function indexRuns(text: string, start: number): Map<number, number> {
  const last = new Map<number, number>()
  for (let at = text.indexOf('`', start); at >= 0;) {
    const end = endOfRun(text, at)
    last.set(end - at, at)
    at = text.indexOf('`', end)
  }
  return last
}
