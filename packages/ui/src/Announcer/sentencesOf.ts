const fence = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm
const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The finished sentences of a text in markdown, without its marks, for the ear. The last one counts once the text is `over`. */
export function sentencesOf(text: string, over: boolean): readonly string[] {
  const lines = text.replace(fence, '').split('\n')
  const last = lines.length - 1
  return lines.flatMap((line, at) => {
    const found = [...segmenter.segment(heard(line))].map(({ segment }) => segment.trim())
    const whole = over || at < last ? found : found.slice(0, -1)
    return whole.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  })
}

/** A line as it is read out: no marks of markdown, of a link only its words. */
function heard(line: string): string {
  return line
    .replace(/^[ \t]*(?:#{1,6}[ \t]|>[ \t]?|[-*+][ \t]|\d+[.)][ \t])+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
