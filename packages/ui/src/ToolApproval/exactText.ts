// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g
/** Characters without a shape of their own, but for the two joiners that scripts and emoji are written with. */
const invisible = /(?![\u200c\u200d])\p{Cf}/gu

/**
 * A text that the reader decides on, so that nothing in it is hidden: never cut, control characters as symbols,
 * invisible ones and those that turn the reading direction written out as `\u202e`.
 */
export function exactText(text: string): string {
  return text.replace(controls, symbol).replace(invisible, escaped)
}

function symbol(character: string): string {
  const code = character.charCodeAt(0)
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code)
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

const deepest = 6
const mostEntries = 100

/**
 * The value of a JSON text when rows can say all that the text says; undefined where they would hide something, such as a
 * name given twice, or be too many to read.
 */
export function faithfulValue(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const whole = isShort(value, deepest) && JSON.stringify(value) === withoutSpaces(text)
    return whole ? value : undefined
  } catch {
    return undefined
  }
}

/** JSON without the spaces between its tokens; those inside strings stay. */
function withoutSpaces(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '')
}

function isShort(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  const entries = Object.values(value)
  return (
    depth > 0 &&
    entries.length <= mostEntries &&
    entries.every((entry) => isShort(entry, depth - 1))
  )
}
