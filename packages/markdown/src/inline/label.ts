/** Makes labels comparable: https://spec.commonmark.org/0.31.2/#matches */
export function normalizeLabel(label: string): string {
  const words = label.match(/[^ \t\n]+/g) ?? []
  // Both, since some letters have one form in one case and two in the other: ß, ẞ, SS.
  return words.join(' ').toLowerCase().toUpperCase()
}

/** Footnotes share the table; no label of a link holds a line end. */
export function footnoteKey(label: string): string {
  return `\n${normalizeLabel(label)}`
}
