/** How a formula ends that began at a place: where, and what of it is TeX. */
export type Formula = {
  readonly end: number
  readonly tex: string
}

/** What a sign says at the end of what has come: a formula, none, or that the next characters tell. */
export type Found = Formula | 'none' | 'coming' | 'maybe'

/** A way to write a formula: what closes it, and whether it stands on a line of its own. */
export type Fence = {
  readonly open: string
  readonly close: string
  readonly display: boolean
}

const fences: readonly Fence[] = [
  { open: '\\(', close: '\\)', display: false },
  { open: '\\[', close: '\\]', display: true },
  { open: '$$', close: '$$', display: true },
  { open: '$', close: '$', display: false },
]

/** No formula is longer; what seems so is text. */
const longest = 10_000

/** The fence that begins at a place, if one does. */
export function fenceAt(text: string, at: number): Fence | undefined {
  return fences.find(({ open }) => text.startsWith(open, at))
}

const signs = /\\[\s\S]|\$\$?|\n[ \t>]*\n/g

/** Looks for the end of the formula that begins at `from`. `over` says that no more text comes. */
export function readFormula(text: string, from: number, fence: Fence, over: boolean): Found {
  if (fence.open === '$') return readDollar(text, from, over)
  const start = from + 2
  signs.lastIndex = start
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === fence.close) {
      const tex = unquoted(text.slice(start, sign.index)).trim()
      return tex === '' ? 'none' : { end: signs.lastIndex, tex }
    }
    if (sign[0].startsWith('\n')) return 'none'
  }
  return over || text.length - from > longest ? 'none' : 'coming'
}

/** In a quotation each line begins with its sign. */
function unquoted(tex: string): string {
  const [first = '', ...others] = tex.split('\n')
  if (!others.every((line) => /^[ \t]*>/.test(line))) return tex
  return [first, ...others.map((line) => line.replace(/^[ \t]*>[ \t]?/, ''))].join('\n')
}

/**
 * A dollar is a price more often than a formula: one that begins a formula stands behind no word and before no space, one
 * that ends it behind no space and before no word, and what is between has no two words in a row.
 */
function readDollar(text: string, from: number, over: boolean): Found {
  const start = from + 1
  const next = text.charAt(start)
  if (/[\w$\\]/.test(text.charAt(from - 1)) || /[\s$]/.test(next)) return 'none'
  const end = endOfDollar(text, start)
  const tex = text.slice(start, end ?? text.length)
  if (isProse(tex) || tex.length > longest) return 'none'
  if (end === null) return over ? 'none' : hasSigns(tex) ? 'coming' : 'maybe'
  if (text.charAt(end) !== '$' || /\s$/.test(tex)) return 'none'
  const after = text.charAt(end + 1)
  if (after === '' && !over) return hasSigns(tex) ? 'coming' : 'maybe'
  return /[\w$]/.test(after) ? 'none' : { end: end + 1, tex }
}

/** The first dollar or line end that no backslash takes away; null while there is none. */
function endOfDollar(text: string, start: number): number | null {
  const stop = /\\[\s\S]|[$\n]/g
  stop.lastIndex = start
  for (let sign = stop.exec(text); sign; sign = stop.exec(text))
    if (!sign[0].startsWith('\\')) return sign.index
  return null
}

/** Prices: two words in a row, or a number and a word. Names of commands and words in their braces are none. */
function isProse(tex: string): boolean {
  const bare = tex.replace(/\\[a-zA-Z]+(?:\{[^}]*\}?)*/g, ' ; ')
  return /[a-z]{2,}[,.]? +[a-z]{2,}|^[\d.,]+[kmb]? +[a-z]{2,}/i.test(bare)
}

/** What only a formula has. */
function hasSigns(tex: string): boolean {
  return /[\\^_{}=]/.test(tex)
}
