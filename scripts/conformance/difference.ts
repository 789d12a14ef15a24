import type { JsonObject } from '@response-stream/protocol'

/** The first place where two pieces of data differ, as a line to read. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly seen: unknown
}

/** What is compared apart: a server seals some values anew and renames others between two events. */
export interface Apart {
  /** `encrypted_content` and other sealed values that differ. */
  sealed: number
  /** Ids that differ. */
  ids: number
  /** Lists of log probabilities that differ. */
  logprobs: number
}

const apartKeys: ReadonlyMap<string, keyof Apart> = new Map([
  ['encrypted_content', 'sealed'],
  ['fingerprint', 'sealed'],
  ['id', 'ids'],
  ['logprobs', 'logprobs'],
])

/**
 * The first difference between two pieces of data; null when there is none.
 *
 * No value, null and an empty one are the same: servers disagree about them from event to event.
 * Values that are compared apart are counted in `apart`.
 */
export function firstDifference(
  expected: unknown,
  seen: unknown,
  apart: Apart,
  path = 'output',
): Difference | null {
  if (isNothing(expected) && isNothing(seen)) return null
  if (Array.isArray(expected) && Array.isArray(seen)) {
    return differenceInList(expected, seen, apart, path)
  }
  if (isRecord(expected) && isRecord(seen)) return differenceInObject(expected, seen, apart, path)
  return Object.is(expected, seen) ? null : { path, expected, seen }
}

function differenceInList(
  expected: readonly unknown[],
  seen: readonly unknown[],
  apart: Apart,
  path: string,
): Difference | null {
  if (expected.length !== seen.length) {
    return { path: `${path}.length`, expected: expected.length, seen: seen.length }
  }
  for (const [i, entry] of expected.entries()) {
    const found = firstDifference(entry, seen[i], apart, `${path}[${i}]`)
    if (found) return found
  }
  return null
}

function differenceInObject(
  expected: JsonObject,
  seen: JsonObject,
  apart: Apart,
  path: string,
): Difference | null {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(seen)])) {
    const found = firstDifference(expected[key], seen[key], apart, `${path}.${key}`)
    const kind = apartKeys.get(key)
    if (found && kind) apart[kind] += 1
    else if (found) return found
  }
  return null
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.keys(value).length === 0
}

/** A difference in one line, long values cut. */
export function showDifference({ path, expected, seen }: Difference): string {
  return `${path}: expected ${brief(expected)}, seen ${brief(seen)}`
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
