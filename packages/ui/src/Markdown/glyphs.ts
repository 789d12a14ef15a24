/** Markers of citations as servers write them into the text: private glyphs with names between, and `【4:0†source】`. */
const runs = /\uE200[^\uE201]*(?:\uE201|$)|\u3010\d+(?::\d+)?\u2020[^\u3011]*(?:\u3011|$)/g
const wholeRuns = /\uE200[^\uE201\n]*\uE201/g
const single = /[\uE200-\uE206]/g
/** What no usual text has. */
const odd = /[\0\u2020\uE200-\uE206]/

/** The text with a filler in the place of each marker, so that it keeps its length; `withoutFiller` takes it out. */
export function fillGlyphs(text: string): string {
  return /[\uE200-\uE206\u2020]/.test(text) ? text.replace(runs, fill).replace(single, fill) : text
}

function fill(found: string): string {
  return '\u0000'.repeat(found.length)
}

/** A stretch of a filled text as it is read. */
export function withoutFiller(text: string): string {
  return text.replaceAll('\u0000', '')
}

/** A text without markers: they mean nothing to a reader. */
export function withoutGlyphs(text: string): string {
  return odd.test(text) ? withoutFiller(fillGlyphs(text)) : text
}

/** Code without markers. Only whole ones are taken out, for code may use any character. */
export function codeWithoutGlyphs(code: string): string {
  return code.includes('\uE200') ? code.replace(wholeRuns, '') : code
}
