import { isObject } from '../shape.ts'

/** Deeper than this nothing is compared: no server nests its items so far. */
const MAX_DEPTH = 64

/** Values that servers seal anew each time they send them. */
const sealed: ReadonlySet<string> = new Set(['encrypted_content', 'fingerprint'])

/** A place where two versions of an item differ. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly seen: unknown
}

/**
 * The first place where two pieces of data differ; null where they are the same but for what is
 * sealed and what is skipped. No value and null are the same.
 */
export function firstDifference(
  expected: unknown,
  seen: unknown,
  path: string,
  skip: ReadonlySet<string> = sealed,
  depth = 0,
): Difference | null {
  if ((expected ?? null) === (seen ?? null) || depth > MAX_DEPTH) return null
  if (Array.isArray(expected) && Array.isArray(seen)) {
    if (expected.length !== seen.length) return { path, expected, seen }
    for (let i = 0; i < expected.length; i += 1) {
      const found = firstDifference(expected[i], seen[i], `${path}/${i}`, sealed, depth + 1)
      if (found) return found
    }
    return null
  }
  if (!isObject(expected) || !isObject(seen)) return { path, expected, seen }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(seen)])) {
    if (sealed.has(key) || skip.has(key)) continue
    const there = `${path}/${key}`
    const found = firstDifference(own(expected, key), own(seen, key), there, sealed, depth + 1)
    if (found) return found
  }
  return null
}

function own(value: { readonly [field: string]: unknown }, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
