import { endOfMatch } from '../characters.ts'

const name = '[a-z][a-z\\d-]*'
const space = '[ \\t\\n]'
const value = `(?:[^ \\t\\n"'=<>\`]+|'[^']*'|"[^"]*")`
const attribute = `${space}+[a-z_:][\\w.:-]*(?:${space}*=${space}*${value})?`

/** An opening tag, as a pattern that does not tell cases apart. */
export const openingTag: string = `<${name}(?:${attribute})*${space}*/?>`
/** A closing tag, the same way. */
export const closingTag: string = `</${name}${space}*>`

/** `<!-->` and `<!--->` are whole. */
const tag = new RegExp(`${openingTag}|${closingTag}|<!---?>`, 'iy')
/** What begins otherwise than a tag, and what ends it. */
export const otherTags: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/y, /-->/g],
  [/<\?/y, /\?>/g],
  [/<!\[CDATA\[/y, /\]\]>/g],
  [/<![a-z]/iy, />/g],
]

/** Where closers begin to be missing: behind it each is searched only once. */
export type Absent = Map<RegExp, number>

/** The end of the raw HTML at `position`; 0 where there is none. */
export function endOfTag(text: string, position: number, absent: Absent): number {
  let end = endOfMatch(tag, text, position)
  for (const [opener, closer] of otherTags) {
    const isPossible = end === 0 && position < (absent.get(closer) ?? text.length)
    const start = isPossible ? endOfMatch(opener, text, position) : 0
    if (start === 0) continue
    end = endOfMatch(closer, text, start)
    if (end === 0) absent.set(closer, position)
  }
  return end
}
