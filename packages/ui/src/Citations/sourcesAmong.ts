import type { Citation } from '@response-stream/protocol'

/** A file that the answer made proves nothing: it stands below the answer, and takes no number. */
export function sourcesAmong(all: readonly Citation[]): readonly Citation[] {
  const sources = all.filter(({ annotation }) => !made.has(annotation.type))
  if (sources.length === all.length) return all
  const numbers = [...new Set(sources.map(({ number }) => number))]
  return sources.map((source) => ({ ...source, number: numbers.indexOf(source.number) + 1 }))
}

const made = new Set(['container_file_citation', 'file_path'])
