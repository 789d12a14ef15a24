import type { Phrasing } from '@response-stream/markdown'

/** What is read of nodes, without their form. */
export function wordsOf(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children)
      if (node.type === 'image') return node.alt
      return 'value' in node ? node.value : ''
    })
    .join('')
}
