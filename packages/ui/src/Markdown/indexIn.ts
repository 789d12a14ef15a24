import { place } from '@response-stream/markdown'
import type { Text } from '@response-stream/markdown'

/** The index in a text's `value` that stands at an offset of the source: escapes and line prefixes make them part ways. */
export function indexIn(node: Text, offset: number): number {
  const { key, from, to } = node
  const paragraph = { type: 'paragraph' as const, key, from, to, children: [node] }
  const found = place({ type: 'root', key, from, to, children: [paragraph] }, offset, offset)
  return found.type === 'point' ? found.index : 0
}
