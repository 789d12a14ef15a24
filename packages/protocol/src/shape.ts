import { sameData } from './sameData.ts'

/**
 * A small runtime description of a value from the wire, from which its TypeScript type is inferred.
 *
 * Reading is lenient: a shape never rejects, it completes. What is missing or of the wrong kind is
 * filled with the shape's blank, what it does not know passes through, and a value that was already
 * right comes back as the same object.
 */
export interface Shape<T> {
  /** How the shape is written in PROTOCOL.md. */
  readonly name: string
  /** May the field be left out? An optional field is never filled in. */
  readonly optional: boolean
  /** Is the value of this kind? */
  readonly fits: (value: unknown) => boolean
  /** The value itself when it is right, else the nearest value that is. */
  readonly complete: (value: unknown) => T
}

/** The type that a shape describes. */
export type Infer<S> = S extends Shape<infer T> ? T : never

/** Named shapes: the fields of an event, an item or a part. */
export type Fields = Readonly<Record<string, Shape<unknown>>>

type OptionalKeys<F extends Fields> = {
  [K in keyof F]: undefined extends Infer<F[K]> ? K : never
}[keyof F]

/** The object type that named shapes describe. */
export type InferFields<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]>
} & {
  readonly [K in OptionalKeys<F>]?: Exclude<Infer<F[K]>, undefined>
}

/** A plain object from JSON, whose fields are not known yet. */
export type JsonObject = { readonly [field: string]: unknown }

/** Largest list index that an event may write at: more than any answer has of anything. */
export const MAX_INDEX = 999_999

/** Is the value an object with fields (no array, no null)? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Is the value an object that says its type? */
export function isTyped(value: unknown): value is JsonObject & { readonly type: string } {
  return isObject(value) && typeof value['type'] === 'string'
}

/** The type that a value says, or an empty text: a wire object may hold anything there. */
export function typeOf(value: unknown): string {
  return isTyped(value) ? value.type : ''
}

/** The name in a field of a wire object; null where there is none, or an empty one. */
export function nameIn(given: JsonObject, field: string): string | null {
  const name = given[field]
  return typeof name === 'string' && name !== '' ? name : null
}

/** Is the value a list index that may be written at: an integer from 0 to {@link MAX_INDEX}? */
export function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_INDEX
}

function shape<T>(
  name: string,
  fits: (value: unknown) => boolean,
  complete: (value: unknown) => T,
): Shape<T> {
  return { name, optional: false, fits, complete }
}

function plain<T>(name: string, fits: (value: unknown) => boolean, blank: T): Shape<T> {
  // The cast is checked by `fits` on the same value.
  return shape(name, fits, (value) => (fits(value) ? (value as T) : blank))
}

/** A string; blank `''`. */
export const text: Shape<string> = plain('text', (value) => typeof value === 'string', '')
/** A string that tells data, mostly as JSON; what comes as data is told as its JSON. Blank `''`. */
export const json: Shape<string> = shape('text', (value) => value !== null, toldAsJson)
/** A finite number; blank 0. */
export const number: Shape<number> = plain('number', Number.isFinite, 0)
/** True or false; blank false. */
export const flag: Shape<boolean> = plain('flag', (value) => typeof value === 'boolean', false)
/** A position in a list: an integer from 0 to 999,999; the first place where it is left out. */
export const index: Shape<number> = plain('index', isIndex, 0)
/** Whatever the wire says. */
export const anything: Shape<unknown> = plain('anything', () => true, null)
/** An object whose fields belong to somebody else (metadata, schemas): never looked into. */
export const record: Shape<JsonObject> = plain('record', isObject, {})

/** An object whose type is spelled out elsewhere: it is read as it comes. */
export function asItComes<T extends object>(): Shape<T> {
  // Nothing of it is checked: whoever reads a field of the wire looks at what it holds.
  return record as unknown as Shape<T>
}

function toldAsJson(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return (value ?? null) === null ? '' : JSON.stringify(value)
  } catch {
    // Nested too deeply to be told.
    return ''
  }
}

/** One of the words that are known today, or a new one: servers invent statuses. */
export function word<const W extends string>(...words: readonly W[]): Shape<W | (string & {})> {
  return plain<W | (string & {})>(
    words.map((known) => `'${known}'`).join(' | '),
    (value) => typeof value === 'string',
    words[0] ?? '',
  )
}

/** The value or null; blank null. */
export function maybe<T>({ name, fits, complete }: Shape<T>): Shape<T | null> {
  return shape(
    `${name} | null`,
    (value) => value === null || fits(value),
    (value) => (fits(value) ? complete(value) : null),
  )
}

/** A field that may be left out or null. */
export function optional<T>(given: Shape<T>): Shape<T | null | undefined> {
  return { ...maybe(given), name: given.name, optional: true }
}

/** A value of one of two kinds: of the first if it fits, else of the second. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return shape(
    `${first.name} | ${second.name}`,
    (value) => first.fits(value) || second.fits(value),
    (value) => (first.fits(value) ? first : second).complete(value),
  )
}

/** A list whose entries are of one shape; entries of another kind are left out. One in the place of the list is its only entry. */
export function list<T>({ name, fits, complete }: Shape<T>): Shape<readonly T[]> {
  const isAny = (value: unknown): boolean => Array.isArray(value) || fits(value)
  return shape(`list of ${name}`, isAny, (value) => {
    // JSON gives `any[]`; every entry is completed before it is used.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value || []].flat()
    const completed = entries.filter(fits).map(complete)
    return sameData(completed, entries) ? (entries as readonly T[]) : completed
  })
}

/** An object with known fields; fields it does not know pass through. */
export function object<const F extends Fields>(fields: F): Shape<InferFields<F>> {
  const entries = Object.entries(fields)
  const complete = (value: unknown): InferFields<F> => {
    const source = isObject(value) ? value : {}
    let whole = source
    for (const [key, field] of entries) {
      const given = source[key]
      const mended = given === undefined && field.optional ? given : field.complete(given)
      if (mended !== given) whole = { ...whole, [key]: mended }
    }
    // The loop above has given every field of F its type.
    return whole as InferFields<F>
  }
  return shape('object', isObject, complete)
}

/** The members of a table of shapes, each with its `type`. */
export type Variant<T extends Readonly<Record<string, Fields>>> = {
  [K in keyof T & string]: { readonly type: K } & InferFields<T[K]>
}[keyof T & string]

/** A type that no table knows, such as a vendor's `slug:name`. It is kept as it came. */
export type Extension = { readonly type: `${string}:${string}` } & JsonObject

/** What stands where an object with a type was asked for and nothing came. */
export const unsaid: JsonObject = { type: 'unknown' }

/**
 * An object told apart by its `type`, or by the first field of a type where it says none. Types
 * outside the table pass through untouched; `rename` gives another spelling of a type its place in
 * the table. Where it renames `text`, a bare text is one of that type.
 */
export function variant<const T extends Readonly<Record<string, Fields>>>(
  table: T,
  rename: Readonly<Record<string, keyof T & string>> = {},
): Shape<Variant<T> | Extension> {
  const entries = Object.entries(table)
  const shapes = new Map(entries.map(([type, fields]) => [type, object(fields)]))
  const names = new Map(Object.entries(rename))
  const guess = (source: JsonObject): string =>
    entries.find(([, fields]) => Object.hasOwn(source, Object.keys(fields)[0] ?? ''))?.[0] ??
    'unknown'
  const bare = names.get('text')
  const isBare = (value: unknown): boolean => bare !== undefined && typeof value === 'string'
  const complete = (value: unknown): Variant<T> | Extension => {
    const source: JsonObject = isObject(value) ? value : isBare(value) ? { text: value } : {}
    // Like any type outside the table, it passes as an extension.
    if (Object.keys(source).length === 0) return unsaid as Extension
    const given = typeof source['type'] === 'string' ? source['type'] : guess(source)
    const type = names.get(given) ?? given
    const typed = type === source['type'] ? source : { ...source, type }
    // Completed by the table, or of a type outside it: the two sides of the union.
    return (shapes.get(type)?.complete(typed) ?? typed) as Variant<T> | Extension
  }
  return shape(
    Object.keys(table).join(' | ') || 'of any type',
    (value) => isObject(value) || isBare(value),
    complete,
  )
}
