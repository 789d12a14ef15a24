import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lint, type Finding, type LintOptions } from '@response-stream/protocol/lint'
import { readLineMessages, readStreamMessages } from './messages.ts'
import { readIndex } from './readRecording.ts'

/** What came of holding recorded streams against the protocol's rules. */
export interface LintReport {
  readonly lines: readonly string[]
  /** How many findings are no notes. */
  readonly warnings: number
}

/** The findings of one recorded file: an event stream, or `.jsonl` with one event on each line. */
export async function lintFile(
  file: string,
  options: LintOptions = {},
): Promise<readonly Finding[]> {
  const text = await readFile(file, 'utf8')
  if (file.endsWith('.jsonl')) return lint(readLineMessages(text), options)
  const { data, ...beside } = readStreamMessages(text)
  return lint(data, { transport: 'sse', ...beside, ...options })
}

/** The findings of a recorded file, or of all in a folder, as lines to read. */
export async function runLint(path: string, options: LintOptions = {}): Promise<LintReport> {
  const folder = (await stat(path)).isDirectory() ? path : dirname(path)
  const files =
    folder === path
      ? (await readIndex(folder)).map(({ file }) => file)
      : [path.slice(folder.length + 1)]
  const lines: string[] = []
  const notes = new Map<string, number>()
  let clean = 0
  for (const file of files) {
    const findings = await lintFile(join(folder, file), options)
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    if (warnings.length === 0) clean += 1
    lines.push(...warnings.map((finding) => `${file}: ${showFinding(finding)}`))
    for (const { rule } of findings.filter(({ severity }) => severity === 'note')) {
      notes.set(rule, (notes.get(rule) ?? 0) + 1)
    }
  }
  const warnings = lines.length
  for (const [rule, count] of notes) lines.push(`note: ${rule}, ${count} times`)
  return { lines: [...lines, `${clean} of ${files.length} without a finding`], warnings }
}

/** A finding in one line. */
export function showFinding({ eventIndex, rule, basis, expected, seen }: Finding): string {
  const where = eventIndex === null ? 'the stream' : `event ${eventIndex}`
  const source = { spec: 'specification', wire: 'wire', both: 'specification and wire' }[basis]
  return `${where}: ${rule}: expected ${expected}, seen ${seen} (${source})`
}
