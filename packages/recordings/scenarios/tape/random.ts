/** A number in [0, 1): the same row of numbers for the same seed, on every machine. */
export type Random = () => number

/** Turns a word into 32 bits (FNV-1a), so that every stream has a seed of its own. */
export const seedOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (const character of word) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32: small, and good enough for jitter and ids. */
export const seeded = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

const alphabets = {
  hex: '0123456789abcdef',
  base36: '0123456789abcdefghijklmnopqrstuvwxyz',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
}

/** `length` characters drawn from one alphabet. */
export const scramble = (
  random: Random,
  alphabet: keyof typeof alphabets,
  length: number,
): string => {
  const letters = alphabets[alphabet]
  return Array.from({ length }, () => letters.charAt(between(random, 0, letters.length - 1))).join(
    '',
  )
}
