import { matchAt } from '../characters.ts'

const name = '[a-z][a-z\\d-]*'
const value = `(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*")`
const attribute = `\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*${value})?`

/** An opening tag, as a pattern that does not tell cases apart. */
export const openingTag: string = `<${name}(?:${attribute})*\\s*/?>`
/** A closing tag, the same way. */
export const closingTag: string = `</${name}\\s*>`

/** `<!-->` and `<!--->` are whole. */
const tag = new RegExp(`${openingTag}|${closingTag}|<!---?>`, 'iy')
/** What begins otherwise than a tag, and what ends it. */
export const otherTags: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/y, /-->/g],
  [/<\?/y, /\?>/g],
  [/<!\[CDATA\[/y, /\]\]>/g],
  [/<![a-z]/iy, />/g],
]

/**
 * The end of the raw HTML at `position`; 0 where there is none. `absent` remembers the closers that
 * do not come any more.
 */
export function endOfTag(text: string, position: number, absent: Set<RegExp>): number {
  if (matchAt(tag, text, position)) return tag.lastIndex
  for (const [opener, closer] of otherTags) {
    if (!matchAt(opener, text, position)) continue
    if (!absent.has(closer) && matchAt(closer, text, opener.lastIndex)) return closer.lastIndex
    absent.add(closer)
  }
  return 0
}
