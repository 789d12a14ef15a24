import { hasWords } from './adopt.ts'
import { isItem } from './isItem.ts'
import type { Item } from './protocol.ts'
import type { InputItem } from './request.ts'
import { isObject, nameIn, type JsonObject } from './shape.ts'
import type { Slot, StreamState } from './state.ts'

/** Why an item cannot go back to the server. */
export type LeftOutReason =
  /** It says nothing. */
  | 'empty'
  /** The stream ended before the server had finished it. */
  | 'unfinished'
  /** A call without its output. */
  | 'no_output'
  /** An output without its call. */
  | 'no_call'
  /** Reasoning without the item that it led to, or that cannot be sent without being stored. */
  | 'alone'

/** An item that was left out of the next turn's input, and why. */
export interface LeftOut {
  readonly item: Item
  readonly reason: LeftOutReason
}

/** What the next turn's input is made of. */
export interface NextInput {
  /** The items to send, in order. */
  readonly input: readonly InputItem[]
  /** The items that a server would not take. */
  readonly leftOut: readonly LeftOut[]
}

/** What to add to a response's items. */
export interface ToInputOptions {
  /** Outputs of the app's own tools, one for each call that it answers. */
  readonly outputs?: readonly (InputItem & { readonly call_id: string })[]
}

/**
 * The items of a response as input for the next turn, verbatim: a server takes them as they are.
 *
 * Reasoning goes back with its encrypted content, before the item that it led to; every call goes
 * with its output. What a server would refuse is left out and said: half-made calls, calls nobody
 * answered, reasoning that leads to nothing.
 *
 * @example
 * const { input } = toInput(state, { outputs: [{ type: 'function_call_output', call_id, output }] })
 * send({ model, input: [...input, { role: 'user', content: 'And tomorrow?' }] })
 */
export function toInput(state: StreamState, { outputs = [] }: ToInputOptions = {}): NextInput {
  const slots = state.order.flatMap((index) => state.slots[index] ?? [])
  const leftOut: LeftOut[] = []
  const leave = (slot: Slot, reason: LeftOutReason | null): boolean => {
    if (reason !== null) leftOut.push({ item: slot.item, reason })
    return reason === null
  }
  const whole = slots.filter(isWhole)
  const answered = new Set([
    ...outputs.map((output) => output.call_id),
    ...callIds(whole.filter(({ item }) => isOutput(item))),
  ])
  const called = new Set(callIds(whole.filter(({ item }) => !isOutput(item))))
  const kept = slots.filter((slot) => leave(slot, reasonToLeave(slot, answered, called)))
  const unstored = state.response?.store === false
  const led = kept.filter((slot, i) => leave(slot, isAlone(kept, i, unstored) ? 'alone' : null))
  const cut = new Set(leftOut.flatMap(({ item }) => (isItem(item, 'reasoning') ? [item] : [])))
  const ids = new Set<string>()
  const input = slots
    .filter((slot) => led.includes(slot))
    .map((slot) => sendable(slot.item, isRepeated(ids, slot) || followsOne(slots, slot, cut)))
  const sent = outputs.filter((output) => called.has(output.call_id))
  return { input: [...input, ...sent], leftOut }
}

function callIds(slots: readonly Slot[]): readonly string[] {
  return slots.flatMap(({ item }) => nameIn(item, 'call_id') ?? [])
}

/** Items by which a call is answered. */
function isOutput(item: Item): boolean {
  return item.type.endsWith('_output')
}

/** The calls that the app itself has to answer. */
const appCalls: ReadonlySet<string> = new Set([
  'function_call',
  'custom_tool_call',
  'computer_call',
  'local_shell_call',
  'shell_call',
  'apply_patch_call',
])

function reasonToLeave(
  slot: Slot,
  answered: ReadonlySet<string>,
  called: ReadonlySet<string>,
): LeftOutReason | null {
  const { item } = slot
  if (isItem(item, 'message')) return item.content.some(hasWords) ? null : 'empty'
  if (!isWhole(slot)) return 'unfinished'
  const call = nameIn(item, 'call_id')
  if (isOutput(item)) return call === null || called.has(call) ? null : 'no_call'
  if (appCalls.has(item.type)) return call !== null && answered.has(call) ? null : 'no_output'
  return null
}

/** Is the item as the server meant it? Arguments that are no JSON were cut off, whatever the server says. */
function isWhole({ item, finished }: Slot): boolean {
  if (!finished) return false
  return !isItem(item, 'function_call') || isJson(item.arguments)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text === '' ? '{}' : text)
    return true
  } catch {
    return false
  }
}

/** Does this reasoning lead to nothing that is sent, or can the server not know it? */
function isAlone(kept: readonly Slot[], i: number, unstored: boolean): boolean {
  const item = kept[i]?.item
  if (!isItem(item, 'reasoning')) return false
  if (unstored && !item.encrypted_content) return true
  const next = kept.slice(i + 1).find((slot) => !isItem(slot.item, 'reasoning'))
  return next === undefined
}

/**
 * Does the item come right behind reasoning that was left out? Servers tie its id to that reasoning
 * and refuse one without the other.
 */
function followsOne(slots: readonly Slot[], slot: Slot, cut: ReadonlySet<Item>): boolean {
  const before = slots
    .slice(0, slots.indexOf(slot))
    .findLast(({ item }) => isItem(item, 'reasoning'))
  return before !== undefined && cut.has(before.item)
}

/** Does the item bear an earlier one's id? Servers refuse the second of them. */
function isRepeated(ids: Set<string>, { item }: Slot): boolean {
  const id = nameIn(item, 'id')
  const isThere = id !== null && ids.has(id)
  if (id !== null) ids.add(id)
  return isThere
}

function sendable(item: Item, withoutId: boolean): Item {
  const fields: JsonObject = item
  const kept = Object.entries(fields).filter(([key]) => !(withoutId && key === 'id'))
  const content = fields['content']
  const said =
    isItem(item, 'message') && Array.isArray(content)
      ? { content: content.filter((part) => !isObject(part) || !isSilent(part)) }
      : {}
  if (kept.length === Object.keys(fields).length && isSame(content, said.content)) return item
  return { ...Object.fromEntries(kept), ...said } as Item // the item's own fields, some left out
}

function isSame(content: unknown, said: readonly unknown[] | undefined): boolean {
  return said === undefined || (Array.isArray(content) && content.length === said.length)
}

/** A part of the model's words without any: a server takes no empty one. */
function isSilent(part: JsonObject): boolean {
  return part['text'] === '' || part['refusal'] === ''
}
