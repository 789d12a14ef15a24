/**
 * Markers of citations as servers write them into the text: private glyphs with names or JSON between, and `【4:0†source】`.
 * What lacks its end, because the text was cut, is taken as far as its name goes: no words are lost.
 */
const markers =
  /\uE200\w*(?:(?:[\uE202{][^\uE200\uE201\n]{0,999})?\uE201|[\uE202{][\w\uE202-]*|$)|\u3010[\d:]+\u2020(?:[^\u3011]{0,199}\u3011)?/g
const unfinished =
  /\uE200\w*(?:[\uE202{][^\uE200\uE201\n]{0,999})?$|\u3010[\d:]*(?:\u2020[^\u3011]{0,199})?$/
/**
 * The text with glyphs alone in each marker, so that every offset stays and nothing in a marker is read as markdown. While it
 * grows, a marker that has begun at its end is left out.
 */
export function fillMarkers(text: string, growing?: boolean): string {
  const ready = growing ? text.replace(unfinished, '') : text
  return ready.replace(markers, (found) => found.replace(/./g, '\uE200'))
}

/** A stretch of a filled text as it is read: glyphs mean nothing to a reader. */
export function withoutGlyphs(text: string): string {
  return text.replace(/[\uE200-\uE206]/g, '')
}

/** A text as it was written, without markers. */
export function withoutMarkers(text: string, growing?: boolean): string {
  return withoutGlyphs(fillMarkers(text, growing))
}
