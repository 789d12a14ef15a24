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
