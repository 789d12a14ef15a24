const MAX_SHOWN = 80

/** A value in a few words, for a finding. */
export function brief(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value.slice(0, MAX_SHOWN))
    return value.length > MAX_SHOWN ? `${quoted.slice(0, -1)}…" (${value.length} long)` : quoted
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value)
}

/** Two texts that differ, from shortly before the place where they do. */
export function briefTexts(expected: string, seen: string): readonly [string, string] {
  let at = 0
  while (at < expected.length && expected[at] === seen[at]) at += 1
  const from = Math.max(0, at - 10)
  const cut = (text: string): string => `${from > 0 ? '…' : ''}${brief(text.slice(from))}`
  return [cut(expected), cut(seen)]
}
