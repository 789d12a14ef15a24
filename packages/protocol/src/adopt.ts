import { partShapes } from './protocol.ts'
import { sameData } from './sameData.ts'
import { isObject, typeOf, type JsonObject } from './shape.ts'
import { isEmpty } from './write.ts'

/** Deeper than this, the server's word is taken whole. */
const MAX_DEPTH = 64

/**
 * The server's last word on something, over what was said before.
 *
 * The last word wins, except that an empty or missing one never erases what was said. Whatever is
 * the same in both comes back as the object that was there, so that nothing is drawn again.
 */
export function adopt(said: unknown, final: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH || said === undefined || said === null) return final
  if (isEmpty(final)) return isEmpty(said) ? final : said
  if (Array.isArray(said) && Array.isArray(final)) return adoptList(said, final, depth)
  if (isObject(said) && isObject(final) && sameKind(said, final)) {
    return adoptObject(said, final, depth)
  }
  return hasWords(said) && !hasWords(final) ? said : final
}

/** Two values that may be one and the same thing: their types do not contradict each other. */
function sameKind(a: unknown, b: unknown): boolean {
  const [left, right] = [typeOf(a), typeOf(b)]
  return left === right || left === '' || right === ''
}

function adoptObject(said: JsonObject, final: JsonObject, depth: number): JsonObject {
  const merged: Record<string, unknown> = { ...final }
  for (const key of Object.keys(said)) {
    if (Object.hasOwn(final, key)) {
      const value = adopt(said[key], final[key], depth + 1)
      if (value !== final[key]) merged[key] = value
    } else if (kept.has(key) && !isEmpty(said[key])) merged[key] = said[key]
  }
  return sameData(said, merged) ? said : merged
}

/** Fields that the model fills with words, bit by bit. A last word that leaves one out erases nothing. */
export const spoken: ReadonlySet<string> = new Set([
  'content',
  'summary',
  'text',
  'refusal',
  'arguments',
  'input',
  'code',
  'diff',
])

/** These, and fields that arrive whole: a last word erases them as little. */
const kept: ReadonlySet<string> = new Set([
  ...spoken,
  'annotations',
  'commands',
  'encrypted_content',
  'logprobs',
  'operation',
  'output',
  'result',
])

function adoptList(
  said: readonly unknown[],
  final: readonly unknown[],
  depth: number,
): readonly unknown[] {
  const words = said.map(wordsOfPart)
  // Where a part is missing, those behind it move up: they are known by their words.
  const places = new Map(words.map((word, i) => [word, i] as const).toReversed())
  places.delete('')
  const meets = (i: number): boolean =>
    i < final.length && sameKind(said[i], final[i]) && (places.get(wordsOfPart(final[i])) ?? i) <= i
  const merged = final.map((entry, i) => (meets(i) ? adopt(said[i], entry, depth + 1) : entry))
  // A last word without some part does not erase it where its words are in no other.
  const told = merged.map(wordsOfPart).join('\n')
  const lost = said.filter(
    (part, i) => !meets(i) && hasWords(part) && !told.includes(words[i] ?? ''),
  )
  const whole = [...merged, ...lost]
  return sameData(said, whole) ? said : whole
}

/** Is this a content part that says something? */
export function hasWords(part: unknown): boolean {
  return partShapes.has(typeOf(part)) && wordsOfPart(part) !== ''
}

/** All words in an item, to compare two versions of it. */
export function wordsOf(item: JsonObject): string {
  return [...spoken].map((field) => wordsIn(item[field])).join('')
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(wordsOfPart).join('') : ''
}

function wordsOfPart(part: unknown): string {
  return isObject(part) ? wordsIn(part['text']) + wordsIn(part['refusal']) : ''
}
