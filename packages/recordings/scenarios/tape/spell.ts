/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** An object as it stands in an event. */
export type Fields = { readonly [key: string]: Json }

// OpenAI's server writes these keys first, `metadata` last, and all others in alphabetical order.
const first = ['id', 'object', 'type', 'created_at', 'status']
const place = (key: string): number => {
  const index = first.indexOf(key)
  if (index >= 0) return index
  return key === 'metadata' ? first.length + 1 : first.length
}

/** Puts the keys of a value, at every depth, into the server's order. */
export const spell = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(spell)
  const keys = Object.keys(value).toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
  return Object.fromEntries(keys.map((key) => [key, spell(value[key] ?? null)]))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
