/** A space or a tab. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

export function isAsciiPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character)
}

/** The end of `text` without the blanks that trail it. No pattern: a row of blanks cost its square. */
export function trimmedEnd(text: string): number {
  let end = text.length
  while (isBlank(text[end - 1])) end--
  return end
}

/** The end of the blanks at `position`. */
export function endOfBlanks(text: string, position: number): number {
  let end = position
  while (isBlank(text[end])) end++
  return end
}

/** The end of the run of one character that begins at `position`. */
export function endOfRun(text: string, position: number): number {
  const sign = text[position]
  let end = position
  while (end < text.length && text[end] === sign) end++
  return end
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
