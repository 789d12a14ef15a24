import type { Node } from '@response-stream/markdown'
import type { ReactNode } from 'react'

type Drawn = { of: readonly unknown[]; node: ReactNode }

const known = new WeakMap<Node, Drawn>()

/**
 * What is drawn of a node: the same element as long as all that it is drawn of is the same. React passes over an element
 * that it has seen, so a block, an item or a row needs no component that compares: a long answer has hundreds of them.
 */
export function drawnOnce(node: Node, of: readonly unknown[], draw: () => ReactNode): ReactNode {
  const last = known.get(node)
  if (last?.of.every((one, place) => one === of[place])) return last.node
  const drawn = draw()
  known.set(node, { of, node: drawn })
  return drawn
}
