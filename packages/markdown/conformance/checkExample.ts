import { createMarkdown, parse, type MarkdownOptions, type Node, type Root } from '../src/index.ts'
import { normalizeHtml } from './normalizeHtml.ts'
import { toHtml } from './toHtml.ts'

/** An example as the JSON form of the CommonMark specification has it. */
export type Example = { readonly markdown: string; readonly html: string }

export type Verdict = {
  readonly isRight: boolean
  /** The example holds raw HTML, which is text in our tree: its place is compared, as HTML. */
  readonly hasRawHtml: boolean
  /** A reading in pieces gave another tree than the reading at once. */
  readonly differsInPieces: boolean
  /** What was made of it, normalised. */
  readonly found: string
}

/** Reads an example at once and in random pieces, and compares what comes out with its HTML. */
export function checkExample(
  { markdown, html }: Example,
  options: MarkdownOptions,
  random: () => number,
  cuttings = 3,
): Verdict {
  const tree = parse(markdown, options)
  const found = normalizeHtml(toHtml(tree))
  const whole = JSON.stringify(tree)
  let differsInPieces = false
  for (let round = 0; round < cuttings; round++) {
    const longest = [1, 6, 200][round % 3] ?? 1
    if (JSON.stringify(readInPieces(markdown, options, longest, random)) !== whole) {
      differsInPieces = true
    }
  }
  const isRight = found === normalizeHtml(html) && !differsInPieces
  return { isRight, hasRawHtml: hasRawHtml(tree), differsInPieces, found }
}

/** Appends a text in pieces of random length, looking at the tree after each. */
export function readInPieces(
  text: string,
  options: MarkdownOptions,
  longest: number,
  random: () => number,
): Root {
  const markdown = createMarkdown(options)
  for (let at = 0; at < text.length;) {
    const next = at + 1 + Math.floor(random() * longest)
    markdown.append(text.slice(at, next))
    if (markdown.tree.to > text.length) throw new Error('The tree reaches beyond its text.')
    at = next
  }
  markdown.end()
  return markdown.tree
}

function hasRawHtml(node: Node): boolean {
  if (node.type === 'text') return node.html === true
  return 'children' in node && node.children.some(hasRawHtml)
}

/** Random numbers that are the same in each run. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
