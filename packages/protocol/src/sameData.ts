type Fields = { readonly [field: string]: unknown }

/** Are two pieces of plain data the same in every field? Deeper than 200 levels counts as different. */
export function sameData(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true
  if (depth > 200 || typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  // Both are lists, or both are objects: not null.
  const left = a as Fields
  const right = b as Fields
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((k) => Object.hasOwn(right, k) && sameData(left[k], right[k], depth + 1))
}
