const symbol = /[\p{P}\p{S}]/u
const dense =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u

/** A space or a tab. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/** Unicode white space, and the nothing before the first and after the last character. */
export function isWhitespace(character: string): boolean {
  return /^$|\s/.test(character)
}

export function isAsciiPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character)
}

/** Punctuation or a symbol, of any script. */
export function isPunctuation(character: string): boolean {
  return symbol.test(character)
}

/** Han, kana, hangul and bopomofo, with their punctuation and full-width forms. */
export function isCjk(character: string): boolean {
  return dense.test(character)
}

/** The end of `text` without the blanks that trail it. No pattern: a row of blanks cost its square. */
export function trimmedEnd(text: string): number {
  let end = text.length
  while (isBlank(text[end - 1])) end--
  return end
}

/** The end of the blanks at `position`. */
export function endOfBlanks(text: string, position: number): number {
  return endOfMatch(/[ \t]*/y, text, position)
}

/** The end of the run of one character that begins at `position`. */
export function endOfRun(text: string, position: number): number {
  return endOfMatch(/(.)\1*/sy, text, position)
}

/** Where what a sticky pattern finds at `position` ends; 0 where it finds nothing. */
export function endOfMatch(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position
  pattern.test(text)
  return pattern.lastIndex
}

/** Lists of what begins with a character, by its code, for a look-up at each character. */
export function indexBySign<Construct>(
  entries: readonly (readonly [signs: string, construct: Construct])[],
): readonly (readonly Construct[] | undefined)[] {
  const index: Construct[][] = []
  for (const [signs, construct] of entries) {
    for (const sign of signs) (index[sign.charCodeAt(0)] ??= []).push(construct)
  }
  return index
}
