import { isIndex, isObject, typeOf, type JsonObject } from '../shape.ts'
import { table, type TableRow } from '../protocol.ts'
import { read, type Step } from '../write.ts'
import type { Message, Stream } from './message.ts'
import { placeOf } from './placeOf.ts'

/** A text in an item: what its deltas said, and what a `.done` said of it. */
export interface Said {
  readonly path: readonly Step[]
  deltas: string
  /** Where the last delta was. */
  at: number
  final: string | null
}

/** An item as the stream has told it so far. */
export interface SeenItem {
  readonly outputIndex: number
  added: JsonObject | null
  done: JsonObject | null
  doneAt: number | null
  /** Its texts by their path, such as `content/0/text`. */
  readonly said: Map<string, Said>
  /** Its announced parts by their path, such as `content/0`. */
  readonly parts: Set<string>
  /** The sources of its parts, by the path of the part. */
  readonly annotations: Map<string, JsonObject[]>
}

/** An event, and what it means. */
export interface Seen {
  /** Its place among all that was given. */
  readonly at: number
  readonly type: string
  /** Its type as it was spelled, where that is another dialect's. */
  readonly spelled: unknown
  readonly event: JsonObject
  /** Its row of the table; undefined for a type outside it. */
  readonly row: TableRow | undefined
  /** Does it speak of one item? */
  readonly ofItem: boolean
  /** Output index of its item; null where it names none. */
  readonly outputIndex: number | null
  /** Its item, when that has been heard of. */
  readonly item: SeenItem | null
  /** Where in the item it writes; null where it writes nowhere. */
  readonly path: readonly Step[] | null
}

/** What one response has said so far. It is written by the pass alone, behind the rules. */
export interface Ledger extends Stream {
  /** How many events it had. */
  events: number
  /** How many items were added. */
  added: number
  /** Its items by output index, in the order in which they were first heard of. */
  readonly items: Map<number, SeenItem>
  /** Output index by the id that an item was added with, for events that name no index. */
  readonly ids: Map<string, number>
  /** Its last event; null until that comes. */
  terminal: Seen | null
  /** The event before. */
  last: Seen | null
  /** Did it begin before the first event, so that the ledger does not know all? */
  readonly resumed: boolean
}

/** Names of the events that end a response. `cancelled` is a gateway's. */
export const terminals: ReadonlySet<string> = new Set([
  'response.completed',
  'response.failed',
  'response.incomplete',
  'response.cancelled',
])

/** A ledger of the next response of a stream, with nothing in it. */
export function openLedger(stream: Stream, resumed: boolean): Ledger {
  return {
    ...stream,
    events: 0,
    added: 0,
    items: new Map(),
    ids: new Map(),
    terminal: null,
    last: null,
    resumed,
  }
}

/** The event with what the ledger knows of its place. */
export function meet(ledger: Ledger, { at, event, spelled }: Message): Seen {
  const type = typeOf(event)
  const row = table.get(type)
  const ofItem = row !== undefined && speaksOfItem(row)
  const given = event['output_index']
  const outputIndex = isIndex(given) ? given : ofItem ? findById(ledger, event) : null
  const item = outputIndex === null ? null : (ledger.items.get(outputIndex) ?? null)
  const path = row ? placeOf(row, event) : null
  return { at, type, spelled, event, row, ofItem, outputIndex, item, path }
}

function speaksOfItem({ move }: TableRow): boolean {
  if (move.verb === 'append' || move.verb === 'put') return move.root === 'item'
  return ['open', 'close', 'status', 'draft'].includes(move.verb)
}

function findById(ledger: Ledger, event: JsonObject): number | null {
  const item = event['item']
  const id = event['item_id'] ?? (isObject(item) ? item['id'] : undefined)
  return typeof id === 'string' ? (ledger.ids.get(id) ?? null) : null
}

/** Takes an event down, after the rules have looked at it. */
export function enter(ledger: Ledger, seen: Seen): void {
  ledger.events += 1
  ledger.last = seen
  if (terminals.has(seen.type)) ledger.terminal ??= seen
  if (!seen.ofItem || seen.outputIndex === null || !seen.row) return
  const item = seen.item ?? newItem(ledger, seen.outputIndex)
  const { verb } = seen.row.move
  if (verb === 'open' || verb === 'close') enterItem(ledger, item, seen)
  if (verb === 'append') enterDelta(item, seen)
  if (verb === 'put') enterPut(item, seen)
}

function newItem(ledger: Ledger, outputIndex: number): SeenItem {
  const item: SeenItem = {
    outputIndex,
    added: null,
    done: null,
    doneAt: null,
    said: new Map(),
    parts: new Set(),
    annotations: new Map(),
  }
  ledger.items.set(outputIndex, item)
  return item
}

function enterItem(ledger: Ledger, item: SeenItem, seen: Seen): void {
  const given = isObject(seen.event['item']) ? seen.event['item'] : {}
  if (seen.row?.move.verb === 'open') {
    ledger.added += 1
    item.added ??= given
    const { id } = given
    if (typeof id === 'string') ledger.ids.set(id, item.outputIndex)
  } else {
    item.done ??= given
    item.doneAt ??= seen.at
  }
}

function enterDelta(item: SeenItem, { path, event, at }: Seen): void {
  const { delta } = event
  if (!path) return
  if (typeof delta === 'string') return addWords(item, path, delta, at)
  if (!isObject(delta)) return
  for (const [key, words] of Object.entries(delta)) {
    if (typeof words === 'string') addWords(item, [...path, key], words, at)
  }
}

function addWords(item: SeenItem, path: readonly Step[], words: string, at: number): void {
  const key = path.join('/')
  const said = item.said.get(key)
  if (said) {
    said.deltas += words
    said.at = at
  } else item.said.set(key, { path, deltas: words, at, final: null })
}

function enterPut(item: SeenItem, { path, event, row, type, at }: Seen): void {
  if (!path || row?.move.verb !== 'put') return
  const key = path.join('/')
  const value = read(event, row.move.from)
  if (type.endsWith('_part.added')) item.parts.add(key)
  if (type.endsWith('.annotation.added') && isObject(value)) {
    const part = path.slice(0, 2).join('/')
    const sources = item.annotations.get(part)
    if (sources) sources.push(value)
    else item.annotations.set(part, [value])
  }
  if (!type.endsWith('.done') || typeof value !== 'string') return
  const said = item.said.get(key)
  if (said) said.final ??= value
  else item.said.set(key, { path, deltas: '', at, final: value })
}
