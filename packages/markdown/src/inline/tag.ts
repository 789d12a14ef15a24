const name = '[a-zA-Z][a-zA-Z0-9-]*'
const value = `(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*")`
const attribute = `\\s+[a-zA-Z_:][a-zA-Z0-9_.:-]*(?:\\s*=\\s*${value})?`

/** An opening tag, as a pattern to build others of. */
export const openingTag: string = `<${name}(?:${attribute})*\\s*/?>`
/** A closing tag, as a pattern to build others of. */
export const closingTag: string = `</${name}\\s*>`

const tag = new RegExp(`(?:${openingTag}|${closingTag})`, 'y')
/** What may become a tag. No two stretches of white space meet in it: that would be quadratic. */
const openAttribute = `[a-zA-Z_:][a-zA-Z0-9_.:-]*(?:\\s*=\\s*(?:'[^']*|"[^"]*)?)?`
const openTag = `/?(?:${name}(?:${attribute})*\\s*(?:${openAttribute})?/?)?`
const unfinished = new RegExp(`<(?:!-?|!\\[[A-Z]{0,5}|${openTag})$`, 'y')

/** What begins otherwise than a tag, and what ends it. */
const others: readonly (readonly [RegExp, string])[] = [
  [/<!--/y, '-->'],
  [/<\?/y, '?>'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<![a-zA-Z]/y, '>'],
]

/**
 * The end of the raw HTML at `position`; 0 where there is none, -1 where it may still become some.
 * `absent` remembers the closers that do not come any more.
 */
export function endOfTag(text: string, position: number, absent: string[]): number {
  tag.lastIndex = position
  if (tag.test(text)) return tag.lastIndex
  for (const [opener, closer] of others) {
    opener.lastIndex = position
    if (opener.test(text)) return endOfOther(text, position, opener.lastIndex, closer, absent)
  }
  unfinished.lastIndex = position
  return unfinished.test(text) ? -1 : 0
}

function endOfOther(
  text: string,
  position: number,
  inside: number,
  closer: string,
  absent: string[],
): number {
  const short = closer === '-->' ? /<!--(?:>|->)/y : null
  if (short !== null) {
    short.lastIndex = position
    if (short.test(text)) return short.lastIndex
  }
  if (absent.includes(closer)) return -1
  const end = text.indexOf(closer, inside)
  if (end >= 0) return end + closer.length
  absent.push(closer)
  return -1
}
