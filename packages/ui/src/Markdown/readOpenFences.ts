import type { Code, Node, Root } from '@response-stream/markdown'
import type { Grower } from './createGrower.ts'

/** A fence whose closing line has not come, or never will because the text is over. */
export type Unclosed = 'open' | 'cut'

/** What a fence lacks; undefined when it is closed. */
export function unclosedOf(node: Node): Unclosed | undefined {
  return 'unclosed' in node ? (node.unclosed as Unclosed) : undefined // `readOpenFences` alone writes it
}

/** A reader that says of the last code of its tree when its fence is not closed, so that a drawing waits for all of it. */
export function readOpenFences(reader: Grower): Grower {
  return {
    read(text, streaming, ...more) {
      const tree = reader.read(text, streaming, ...more)
      return lastMarked(tree, text, streaming ? 'open' : 'cut') as Root // a node keeps its type
    },
  }
}

function lastMarked(node: Node, text: string, unclosed: Unclosed): Node {
  if (node.type === 'code') return isClosed(node, text) ? node : marked(node, unclosed)
  if (!('children' in node)) return node
  const last: Node | undefined = node.children.at(-1)
  if (last === undefined) return node
  const now = lastMarked(last, text, unclosed)
  return now === last ? node : ({ ...node, children: [...node.children.slice(0, -1), now] } as Node) // the last child keeps its type
}

function marked(node: Code, unclosed: Unclosed): Code {
  const found: Code & { unclosed: Unclosed } = { ...node, unclosed }
  return found
}

function isClosed({ from, to }: Code, text: string): boolean {
  return /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(from, to))
}
