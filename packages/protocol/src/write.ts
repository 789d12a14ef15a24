import { isObject, unsaid } from './shape.ts'

/** One step of a path through plain data: a field's name, or a place in a list. */
export type Step = string | number

/** What the batch that is being folded has copied: nobody else has it yet, so it is written into again. */
let fresh: Set<unknown> | null = null

/** Folds a batch. What it writes into is copied once, however often it is written into. */
export function asBatch<T>(fold: () => T): T {
  fresh = new Set()
  try {
    return fold()
  } finally {
    fresh = null
  }
}

/**
 * The list or object with one entry set: a copy, or itself where the batch has made it.
 *
 * @param kept Is the outcome kept for certain? Only then may a batch write into what it has made.
 */
export function set<T extends object>(before: T, step: Step, value: unknown, kept = true): T {
  let after: object = before
  if (!kept || !fresh?.has(before)) {
    // A list is copied to its new length at once. An object is copied, then set: twice as fast as a
    // spread with a computed name.
    after = Array.isArray(before) ? before.toSpliced(Number(step), 1, value) : { ...before }
    if (kept) fresh?.add(after)
  }
  // It has the fields of the one before. Steps come from the table, never from the wire.
  const written = after as Record<Step, unknown>
  written[step] = value
  return written as T
}

/**
 * Change one place in a tree of plain data and share all the rest.
 *
 * Lists and objects that the path needs and that are not there are made on the way. When `change`
 * returns what was there, the same tree comes back.
 *
 * @param kept As in {@link set}; the same tree then may come back though it has changed.
 */
export function write(
  tree: unknown,
  path: readonly Step[],
  change: (value: unknown) => unknown,
  kept = false,
  depth = 0,
): unknown {
  const step = path[depth]
  if (step === undefined) return change(tree)
  const fits = typeof step === 'number' ? Array.isArray(tree) : isObject(tree)
  const blank = typeof step === 'number' ? [] : {}
  // What a step leads into is of its kind: a list or an object.
  const before = (fits ? tree : blank) as Record<Step, unknown>
  const said = before[step]
  const value = write(said, path, change, kept, depth + 1)
  return value === said && fits ? tree : set(before, step, value, kept)
}

/** What stands at a path, or undefined. */
export function read(tree: unknown, path: readonly Step[]): unknown {
  let value = tree
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

/** What is kept under the name of a path. To see that nothing is kept takes less than to make the name. */
export function keptAt<T>(kept: Readonly<Record<string, T>>, path: readonly Step[]): T | undefined {
  return isEmpty(kept) ? undefined : kept[path.join('/')]
}

/** Is there nothing said here: no value, or an empty text, list or object? */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === unsaid) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
