import type { Flow, ListItem } from '@response-stream/markdown'

/** The keys of the footnotes whose label one before them has: a mark leads to the first, and no id stands twice. */
export function repeatsIn(
  nodes: readonly (Flow | ListItem)[],
  known: Set<string> = new Set(),
): string {
  let repeats = ''
  for (const node of nodes) {
    const isFootnote = node.type === 'footnoteDefinition'
    if (isFootnote && known.has(node.identifier)) repeats += ` ${node.key} `
    if (isFootnote) known.add(node.identifier)
    if (
      isFootnote ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'blockquote'
    )
      repeats += repeatsIn(node.children, known)
  }
  return repeats
}
