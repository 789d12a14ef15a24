import { between, type Random } from './random.ts'

// Each kind of run is cut by its own habit, the way a byte pair vocabulary does it roughly.
const run =
  /(?<line>\n+ *)|(?<emoji>\s?(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u20E3|\u200D\p{Extended_Pictographic})*))|(?<ideograph> ?(?:\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}|\p{scx=Hangul})+)|(?<latin> ?\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}+)?)|(?<letters> ?(?:\p{L}|\p{M}|\u200C|\u200D)+)|(?<number> ?\p{N}{1,3})|(?<space> +(?= ))|(?<mark> ?[^\p{L}\p{N}\s]{1,3})|(?<rest>[\s\S])/gu

const cut = (text: string, size: () => number): string[] => {
  const points = Array.from(text)
  const pieces: string[] = []
  for (let at = 0; at < points.length;) {
    const length = size()
    pieces.push(points.slice(at, at + length).join(''))
    at += length
  }
  return pieces
}

/** Cuts text into believable tokens: word pieces with their leading space, never half a code point. */
export const tokens = (text: string, random: Random): string[] => {
  const pieces: string[] = []
  for (const match of text.matchAll(run)) {
    const [piece] = match
    const groups = match.groups ?? {}
    if (groups['ideograph'] !== undefined) {
      pieces.push(...cut(piece, () => between(random, 1, 2)))
    } else if (groups['letters'] !== undefined) {
      pieces.push(...cut(piece, () => between(random, 2, 5)))
    } else if (groups['latin'] !== undefined && piece.length > 8) {
      pieces.push(...cut(piece, () => between(random, 4, 7)))
    } else if (groups['emoji'] !== undefined && random() < 0.5) {
      pieces.push(...cut(piece, () => 1))
    } else {
      pieces.push(piece)
    }
  }
  return pieces
}

/** Glues tokens together in groups of about `size`, as servers do that send several at once. */
export const grouped = (pieces: readonly string[], size: number, random: Random): string[] => {
  const groups: string[] = []
  for (let at = 0; at < pieces.length;) {
    const length = size === 1 ? 1 : between(random, Math.max(1, size - 2), size + 2)
    groups.push(pieces.slice(at, at + length).join(''))
    at += length
  }
  return groups
}
