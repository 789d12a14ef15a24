import { parsePath, type Checked, type From, type Segment, type WrittenFields } from './address.ts'
import { index, optional, text, word, type Fields, type InferFields, type Shape } from './shape.ts'

/** `put`: place a field of the event at an address in the item; `append`: add it to what is there. */
export interface WriteMove {
  readonly verb: 'put' | 'append'
  /**
   * Where the address begins: at an item, beside it for what the server never puts into it, or aside
   * of all items.
   */
  readonly root: 'item' | 'beside' | 'aside'
  readonly address: readonly Segment[]
  /** The fields of the event that are places in its lists. */
  readonly places: readonly string[]
  /** The event's field, or the way to a place inside one. */
  readonly from: readonly (string | number)[]
}

/** Put the event's fields beside the item, until the item closes with its result. */
export interface DraftMove {
  readonly verb: 'draft'
  readonly index: string
  /** The event's field with the draft. */
  readonly from: readonly [string]
}

/** Verbs that need nothing but the event. */
type PlainVerb =
  | 'status' // put the last word of the event's name at the item's `status`
  | 'open' // place an item
  | 'close' // close its slot
  | 'snapshot' // take the response's own fields and adopt its items
  | 'fault' // the server says that it failed
  | 'keep' // keep the event whole: it writes nowhere, but tells something
  | 'note' // nothing to write: the event only shows that the stream is alive

/** What an event does to the state. */
export type Move = WriteMove | DraftMove | { [V in PlainVerb]: { readonly verb: V } }[PlainVerb]

/** One row of the protocol table: the event's own fields, and what it does with them. */
export interface Row<F extends Fields = Fields> {
  /** Fields besides `type`, `sequence_number`, `item_id` and `output_index`. */
  readonly fields: F
  /** What the event does to the state. */
  readonly move: Move
}

/** A row that writes: its event has the places in the address, what it writes, and the fields that are given. */
function writeRow<A extends string, S extends string, F extends Fields>(
  verb: WriteMove['verb'],
  written: A,
  source: S,
  fields: F,
): Row<WrittenFields<A, S, F>> {
  const [, mark = '', path = ''] = /^([@&]?)(.*)$/.exec(written) ?? []
  const root = mark === '@' ? 'aside' : mark === '&' ? 'beside' : 'item'
  const address = parsePath(path)
  const from = source.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const own: Record<string, Shape<unknown>> = {}
  const places: string[] = []
  for (const step of address) {
    if ('index' in step) {
      own[step.index] = index
      places.push(step.index)
    }
    if ('match' in step) own[step.match] = text
  }
  own[String(from[0])] = text
  // Made of the same names as their type.
  const all = { ...own, ...fields } as unknown as WrittenFields<A, S, F>
  return { fields: all, move: { verb, root, address, places, from } }
}

/**
 * A row that places one of its fields at an address in the item.
 *
 * `{content_index}` in the address is the place that this field of the event names; `:output_text`
 * behind it is the type of the part that is made there when none was announced. `{=model}` is the
 * entry whose `model` is the event's. `&` at the beginning says that the address
 * lies beside the item, `@` aside of all items.
 *
 * @param from The field that is placed: a text, unless `fields` says otherwise.
 * @param fields What else the event has, besides the places in its address.
 */
export function put<const A extends string, const S extends From<F>, const F extends Fields = None>(
  address: Checked<A>,
  from: S,
  fields: F = {} as F, // the row describes no more
): Row<WrittenFields<A, S, NoInfer<F>>> {
  return writeRow<A, S, F>('put', address, from, fields)
}

/** A row that adds one of its fields to what stands at an address: text to text, an object text by text. */
export function append<
  const A extends string,
  const S extends From<F>,
  const F extends Fields = None,
>(address: Checked<A>, from: S, fields: F = {} as F): Row<WrittenFields<A, S, NoInfer<F>>> {
  return writeRow<A, S, F>('append', address, from, fields)
}

/** A row whose event is kept beside the item, as the draft with its index, until the item closes. */
export function draft<const F extends Fields>(
  indexField: keyof F & string,
  from: keyof F & string,
  fields: F,
): Row<F> {
  return { fields, move: { verb: 'draft', index: indexField, from: [from] } }
}

/** The type of a table without entries. */
type None = { readonly [K in never]: never }

/** The rows of a verb that needs nothing but the event. */
function rowsOf(verb: PlainVerb): <const F extends Fields>(fields: F) => Row<F> {
  return (fields) => ({ fields, move: { verb } })
}

/** A row that puts the last word of the event's own name at the item's `status`. */
export const status: Row<None> = { fields: {}, move: { verb: 'status' } }
/** A row whose event is kept whole: it writes nowhere, but tells something. */
export const keep = rowsOf('keep')
/** A row that changes nothing: the event only shows that the stream is alive. */
export const note = rowsOf('note')
/** A row that places the event's `item`. */
export const open = rowsOf('open')
/** A row that closes a slot with the event's `item`. */
export const close = rowsOf('close')
/** A row that takes the fields and the items of the event's `response`; its name's last word is the status. */
export const snapshot = rowsOf('snapshot')
/** A row by which the server says that it failed. */
export const fault = rowsOf('fault')

/** How far an item is. Servers say other words too, and of some items nothing. */
export const itemStatus = optional(word('in_progress', 'completed', 'incomplete'))

/** The place of a part or a command in its list; the first one when the event leaves it out. */
export { index }
/** The place of an annotation in its list; the end of the list when the event leaves it out. */
export const nextIndex: Shape<number> = { ...index, name: 'index, default next' }

/** All that is known of one thing on the wire: its items, the parts in them, and their events. */
export interface Family<
  I extends Readonly<Record<string, Fields>> = Readonly<Record<string, Fields>>,
  P extends Readonly<Record<string, Fields>> = Readonly<Record<string, Fields>>,
  E extends Readonly<Record<string, Row>> = Readonly<Record<string, Row>>,
> {
  /** Fields of each item type. Events of the family go to the first one when they name no item. */
  readonly items: I
  /** Fields of each content part type that lives in the first item. */
  readonly parts: P
  /** The row of each event. */
  readonly events: E
}

/** Puts a family together; what it leaves out is empty. */
export function family<
  const I extends Readonly<Record<string, Fields>> = None,
  const P extends Readonly<Record<string, Fields>> = None,
  const E extends Readonly<Record<string, Row>> = None,
>(given: { readonly items?: I; readonly parts?: P; readonly events?: E }): Family<I, P, E> {
  // An absent group is the empty one that its type parameter defaults to.
  return { items: {} as I, parts: {} as P, events: {} as E, ...given }
}

/** The event object of a row. */
export type EventFields<Name extends string, R extends Row> = {
  readonly type: Name
  readonly sequence_number?: number
} & Located<R> &
  InferFields<R['fields']>

type Located<R extends Row> = R extends { readonly fields: { readonly response: unknown } }
  ? unknown
  : { readonly item_id?: string; readonly output_index?: number }
