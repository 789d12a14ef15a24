import { endOfMatch } from '../characters.ts'

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
  let end = endOfMatch(tag, text, position)
  for (const [opener, closer] of otherTags) {
    const start = end === 0 && !absent.has(closer) ? endOfMatch(opener, text, position) : 0
    if (start === 0) continue
    end = endOfMatch(closer, text, start)
    if (end === 0) absent.add(closer)
  }
  return end
}
