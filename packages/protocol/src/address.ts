import type { Fields, Shape } from './shape.ts'

/** A step of an address into a list, at the place that a field of the event names. */
export interface IndexSegment {
  /** The event's field that holds the index. */
  readonly index: string
  /** Type of the part that is made when nothing stands there yet. */
  readonly blank: string | null
}

/** A step of an address into a list, to the entry whose field is the same as the event's. */
export interface MatchSegment {
  /** The field of the event and of the entry. */
  readonly match: string
}

/** A step of an address: a field's name, or a place in a list. */
export type Segment = { readonly key: string } | IndexSegment | MatchSegment

/** The places that events name. */
type IndexField = 'content_index' | 'summary_index' | 'annotation_index' | 'command_index'
/** The fields in which events carry words. */
type TextField =
  | 'arguments'
  | 'code'
  | 'command'
  | 'content'
  | 'delta'
  | 'diff'
  | 'error'
  | 'input'
  | 'model'
  | 'refusal'
  | 'text'
  | 'type'

type Holes<Address extends string> = Address extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never
/** The address itself, when each of its `{names}` is an index and each `{=name}` a text. */
export type Checked<Address extends string> =
  Holes<Address> extends IndexField | `=${TextField}` ? Address : never
/** A field of words or one that the row describes, or a place inside that one: `output/0`. */
export type From<F extends Fields> =
  | TextField
  | (keyof F & string)
  | `${keyof F & string}/${number}`

type Same<Hole> = Hole extends `=${infer Name}` ? Name : never
/** All fields of a row: the places in its address, what it writes, and those that it describes. */
export type WrittenFields<A extends string, S extends string, F extends Fields> = {
  readonly [K in Exclude<Holes<A> & IndexField, keyof F>]: Shape<number>
} & {
  readonly [K in Exclude<Same<Holes<A>> | (S & TextField), keyof F>]: Shape<string>
} & F

/** The steps of `content/{content_index}:output_text/text`: a field, a place in a list, a field. */
export function parsePath(path: string): readonly Segment[] {
  return path.split('/').map(parseStep)
}

function parseStep(step: string): Segment {
  const [, same, name, blank] = /^\{(=?)(\w+)\}(?::(\w+))?$/.exec(step) ?? []
  if (!name) return { key: step }
  return same ? { match: name } : { index: name, blank: blank ?? null }
}
