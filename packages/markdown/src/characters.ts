const symbol = /[\p{P}\p{S}]/u

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** Unicode white space, and the nothing before the first and after the last character. */
export function isWhitespace(code: number): boolean {
  if (code < 128) return code === 32 || code === 9 || code === 10 || code === 12 || code === 13
  return (
    Number.isNaN(code) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLetter(code: number): boolean {
  const small = code | 32
  return small >= 97 && small <= 122 && code < 128
}

export function isAsciiPunctuation(code: number): boolean {
  return code > 32 && code < 127 && !isDigit(code) && !isLetter(code)
}

/** Punctuation or a symbol, of any script. */
export function isPunctuation(code: number): boolean {
  if (code < 128) return isAsciiPunctuation(code)
  return !Number.isNaN(code) && symbol.test(String.fromCodePoint(code))
}

/** Han, kana, hangul and bopomofo, with their punctuation and full-width forms. */
export function isCjk(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x11ff ||
      (code >= 0x2e80 && code <= 0x9fff) ||
      (code >= 0xa960 && code <= 0xa97f) ||
      (code >= 0xac00 && code <= 0xd7ff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe4f) ||
      (code >= 0xff00 && code <= 0xffef) ||
      (code >= 0x1b000 && code <= 0x1b16f) ||
      (code >= 0x20000 && code <= 0x3ffff))
  )
}

/** The character that ends before `position`, whole where it is a surrogate pair. */
export function codeBefore(text: string, position: number): number {
  const low = text.charCodeAt(position - 1)
  if (low < 0xdc00 || low > 0xdfff) return low
  const pair = text.codePointAt(position - 2) ?? low
  return pair > 0xffff ? pair : low
}

/** The character at `position`, not a number behind the end. */
export function codeAt(text: string, position: number): number {
  return text.codePointAt(position) ?? Number.NaN
}

/** The end of `text` without the blanks that trail it, not before `from`. */
export function trimmedEnd(text: string, from = 0): number {
  let end = text.length
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  return end
}
