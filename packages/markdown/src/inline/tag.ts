import { matchAt } from '../characters.ts'

const name = '[a-zA-Z][a-zA-Z0-9-]*'
const value = `(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*")`
const attribute = `\\s+[a-zA-Z_:][a-zA-Z0-9_.:-]*(?:\\s*=\\s*${value})?`

/** An opening tag, as a pattern to build others of. */
export const openingTag: string = `<${name}(?:${attribute})*\\s*/?>`
/** A closing tag, as a pattern to build others of. */
export const closingTag: string = `</${name}\\s*>`

/** `<!-->` and `<!--->` are whole. */
const tag = new RegExp(`${openingTag}|${closingTag}|<!---?>`, 'y')
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
export function endOfTag(text: string, position: number, absent: Set<string>): number {
  if (matchAt(tag, text, position) !== null) return tag.lastIndex
  for (const [opener, closer] of others) {
    if (matchAt(opener, text, position) === null) continue
    const end = absent.has(closer) ? -1 : text.indexOf(closer, opener.lastIndex)
    if (end >= 0) return end + closer.length
    absent.add(closer)
    return -1
  }
  return matchAt(unfinished, text, position) === null ? 0 : -1
}
