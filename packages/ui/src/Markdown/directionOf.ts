import type { Node } from '@response-stream/markdown'

const letter = /\p{L}/u
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * The direction of the first letter in a node; undefined before there is one. A browser's `dir="auto"` looks at no element
 * that has a `dir` of its own, so it cannot tell that of a quotation from its paragraphs.
 */
export function directionOf(node: Node): 'ltr' | 'rtl' | undefined {
  if ('children' in node) {
    for (const child of node.children) {
      const direction = directionOf(child)
      if (direction !== undefined) return direction
    }
    return undefined
  }
  if (node.type !== 'text') return undefined
  const [first] = letter.exec(node.value) ?? []
  if (first === undefined) return undefined
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}
