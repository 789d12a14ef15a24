/** Longest stretch that is read at either end of a text: a picture is told apart by its ends and length. */
const SAMPLE = 512

/** A number that two different texts hardly share. */
export function hashText(text: string, start = 0x811c9dc5): number {
  let hash = Math.imul(start ^ text.length, 0x01000193)
  for (let i = 0; i < text.length; i += 1) {
    if (i === SAMPLE) i = Math.max(i, text.length - SAMPLE)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash
}

/**
 * A number that two different events hardly share.
 *
 * It is made of the event's name, its words and its place. Whole items and responses count by name
 * alone, and ids and padding not at all: a replay may give them anew.
 *
 * @param name The hash of the event's name.
 * @param words What the field for its words holds.
 * @param place What its output index holds.
 */
export function fingerprint(name: number, words: unknown, place: unknown): number {
  const hash = typeof words === 'string' ? hashText(words, name) : name
  return typeof place === 'number' ? Math.imul(hash ^ place, 0x01000193) : hash
}

/** Fingerprints as the memory keeps them: two UTF-16 units each, never two zeros. */
export function printsOf(fingerprints: readonly number[]): string {
  const units: number[] = []
  for (const mark of fingerprints) units.push(mark & 0xffff || 1, mark >>> 16)
  return String.fromCharCode(...units)
}
