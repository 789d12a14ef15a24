import { hasWords } from './adopt.ts'
import { isItem } from './isItem.ts'
import type { Item } from './protocol.ts'
import type { InputItem } from './request.ts'
import { isTyped, nameIn, type JsonObject } from './shape.ts'
import type { Slot, StreamState } from './state.ts'

/** Why an item cannot go back to the server. */
export type LeftOutReason =
  /** It says nothing. */
  | 'empty'
  /** The stream ended before the server had finished it. */
  | 'unfinished'
  /** A call without its output, or an approval that was asked for and not given or refused. */
  | 'no_output'
  /** An output without its call, or a second one. */
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
  /**
   * Outputs of the app's own tools, and its answers to `mcp_approval_request`: one for each call that
   * it answers. One for a call that is not there, or that is answered already, is not sent.
   */
  readonly outputs?: readonly InputItem[]
}

/**
 * The items of a response as input for the next turn, verbatim: a server takes them as they are.
 *
 * Reasoning goes back with its encrypted content, before the item that it led to; every call goes
 * with its output, every request for approval with its answer. What a server would refuse is left out
 * and said: half-made calls, calls nobody answered, reasoning that leads to nothing.
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
  const said = whole.flatMap(({ item }) => answerIn(item) ?? [])
  const answered = new Set([...said, ...outputs.map(answerIn)])
  const called = new Set(whole.map(({ item }) => nameOf(item)))
  const kept = slots.filter((slot) => leave(slot, reasonToLeave(slot, answered, called)))
  const unstored = state.response?.store === false
  const led = kept.filter((slot) =>
    leave(slot, isAlone(slots, slot, kept, unstored) ? 'alone' : null),
  )
  const ids = new Set<string>()
  const input = led.map((slot) =>
    sendable(slot.item, isRepeated(ids, slot) || followsOne(slots, slot, led)),
  )
  // One answer for each call, whoever gave it.
  for (const name of [...said, null]) called.delete(name)
  const sent = outputs.filter((output) => called.delete(answerIn(output)))
  return { input: [...input, ...sent], leftOut }
}

/** What an answer's call is called in it; null for an item that answers none. */
function answerIn(item: unknown): string | null {
  if (!isTyped(item) || !/_(output|response)$/.test(item.type)) return null
  // Only that of a local shell has no field of its own for it.
  const own = item.type === 'local_shell_call_output' ? 'id' : 'approval_request_id'
  return nameIn(item, 'call_id') ?? nameIn(item, own)
}

/** What an item is called in its answer; null for an answer. */
function nameOf(item: Item): string | null {
  if (answerIn(item) !== null) return null
  return nameIn(item, item.type === 'mcp_approval_request' ? 'id' : 'call_id')
}

/** The calls that the app itself has to answer. */
const appCalls: ReadonlySet<string> = new Set([
  'function_call',
  'custom_tool_call',
  'computer_call',
  'local_shell_call',
  'shell_call',
  'apply_patch_call',
  'mcp_approval_request',
])

function reasonToLeave(
  slot: Slot,
  answered: ReadonlySet<string | null>,
  called: ReadonlySet<string | null>,
): LeftOutReason | null {
  const { item } = slot
  if (isItem(item, 'message')) return item.content.some(hasWords) ? null : 'empty'
  if (!isWhole(slot)) return 'unfinished'
  const call = answerIn(item)
  if (call !== null) return called.has(call) ? null : 'no_call'
  if (!appCalls.has(item.type)) return null
  const name = nameOf(item)
  return name !== null && answered.has(name) ? null : 'no_output'
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

/** Is what this reasoning led to not sent, or can the server not know it? */
function isAlone(
  slots: readonly Slot[],
  slot: Slot,
  kept: readonly Slot[],
  unstored: boolean,
): boolean {
  const { item } = slot
  if (!isItem(item, 'reasoning')) return false
  if (unstored && !item.encrypted_content) return true
  const behind = slots.slice(slots.indexOf(slot) + 1)
  const next = behind.find((other) => !isItem(other.item, 'reasoning'))
  return !kept.some((other) => other === next)
}

/**
 * Does the item come right behind reasoning that was left out? Servers tie its id to that reasoning
 * and refuse one without the other.
 */
function followsOne(slots: readonly Slot[], slot: Slot, led: readonly Slot[]): boolean {
  const before = slots
    .slice(0, slots.indexOf(slot) + 1)
    .findLast(({ item }) => isItem(item, 'reasoning'))
  return before !== undefined && !led.includes(before)
}

/** Does the item bear an earlier one's id? Servers refuse the second of them. */
function isRepeated(ids: Set<string>, { item }: Slot): boolean {
  const id = nameIn(item, 'id')
  const isThere = id !== null && ids.has(id)
  if (id !== null) ids.add(id)
  return isThere
}

function sendable(item: Item, withoutId: boolean): Item {
  if (withoutId) {
    const { id: _id, ...nameless } = item
    return sendable(nameless, false)
  }
  if (!isItem(item, 'message')) return item
  const content = item.content.filter((part) => !isSilent(part))
  return content.length < item.content.length ? { ...item, content } : item
}

/** A part of the model's words without any: a server takes no empty one. */
function isSilent(part: JsonObject): boolean {
  return part['text'] === '' || part['refusal'] === ''
}
