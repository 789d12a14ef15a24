import type { Annotation, PartOf } from './protocol.ts'

/** A stretch of text in UTF-16 units: half-open, never inside a surrogate pair. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The units that servers count offsets in. No schema says which; Python servers count code points,
 * JavaScript ones UTF-16 units, some gateways bytes.
 */
const units = ['utf16', 'codePoints', 'bytes'] as const
type Unit = (typeof units)[number]

/**
 * The cited stretch of each annotation of a part, or null where there is none.
 *
 * Which unit the server counts in is told by what the stretches hold: the one in which most of them
 * hold their own address, or a whole markdown link. Where nothing tells, UTF-16.
 */
export function readSpans(part: PartOf<'output_text'>): readonly (Span | null)[] {
  const { text, annotations } = part
  const offsets = annotations.map(offsetsOf)
  const unit = isAscii(text) ? 'utf16' : likeliestUnit(text, annotations, offsets)
  return offsets.map((pair) => (pair ? toSpan(text, pair, unit) : null))
}

type Pair = readonly [start: number, end: number]

/** The offsets that an annotation gives; a file citation gives one point. */
function offsetsOf(annotation: Annotation): Pair | null {
  if (annotation.type === 'file_citation' || annotation.type === 'file_path') {
    const { index } = annotation
    return isOffset(index) ? [index, index] : null
  }
  if (annotation.type !== 'url_citation' && annotation.type !== 'container_file_citation') {
    return null
  }
  const { start_index: start, end_index: end } = annotation
  if (!isOffset(start) || !isOffset(end) || end < start) return null
  // A file that is attached without a mention in the text says 0 to 0.
  if (annotation.type === 'container_file_citation' && end === 0) return null
  return [start, end]
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range is what ASCII means
  return /^[\x00-\x7f]*$/.test(text)
}

function likeliestUnit(
  text: string,
  annotations: readonly Annotation[],
  offsets: readonly (Pair | null)[],
): Unit {
  let best: Unit = 'utf16'
  let most = 0
  for (const unit of units) {
    const score = offsets.reduce((sum, pair, i) => {
      const annotation = annotations[i]
      const span = pair && toSpan(text, pair, unit)
      return span && annotation ? sum + proof(text.slice(span.from, span.to), annotation) : sum
    }, 0)
    if (score > most) {
      most = score
      best = unit
    }
  }
  return best
}

/** How much the stretch shows that it is the cited one: a whole link or title, or at least the address. */
function proof(stretch: string, annotation: Annotation): number {
  if (/^[([【].*[)\]】]$/su.test(stretch)) return 2
  if (annotation.type !== 'url_citation') return 0
  if (annotation.title && stretch === annotation.title) return 2
  return annotation.url !== '' && stretch.includes(annotation.url) ? 1 : 0
}

function toSpan(text: string, [start, end]: Pair, unit: Unit): Span | null {
  const from = toUtf16(text, start, unit)
  const to = toUtf16(text, end, unit)
  if (from === null) return null
  return { from: snap(text, from), to: Math.max(snap(text, from), snapUp(text, to ?? text.length)) }
}

/** The UTF-16 offset of an offset in another unit; null beyond the end of the text. */
function toUtf16(text: string, offset: number, unit: Unit): number | null {
  if (unit === 'utf16') return offset <= text.length ? offset : null
  let at = 0
  let counted = 0
  while (counted < offset && at < text.length) {
    const code = text.codePointAt(at) ?? 0
    counted += unit === 'codePoints' ? 1 : bytesOf(code)
    at += code > 0xffff ? 2 : 1
  }
  return counted < offset ? null : at
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

function inPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

function snap(text: string, at: number): number {
  return inPair(text, at) ? at - 1 : at
}

function snapUp(text: string, at: number): number {
  return inPair(text, at) ? at + 1 : at
}
