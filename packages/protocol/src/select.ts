import { isItem } from './isItem.ts'
import { isTerminal } from './phase.ts'
import type { Item, ItemOf, PartOf, Usage } from './protocol.ts'
import type { StreamState, Times } from './state.ts'

/** The items, in order; those of every response, where one stream carries several. */
export function items(state: StreamState): readonly Item[] {
  return state.order.flatMap((index) => state.slots[index]?.item ?? [])
}

function parts<Type extends 'output_text' | 'refusal'>(
  state: StreamState,
  type: Type,
): readonly PartOf<Type>[] {
  return state.order
    .filter((index) => index >= state.base)
    .map((index) => state.slots[index]?.item)
    .filter((item): item is ItemOf<'message'> => isItem(item, 'message'))
    .flatMap((message) => message.content)
    .filter((part): part is PartOf<Type> => part.type === type)
}

/** All text that the response says to the user, without refusals and reasoning. */
export function outputText(state: StreamState): string {
  return parts(state, 'output_text')
    .map((part) => part.text)
    .join('')
}

/** The model's words where it declined; empty when it did not. */
export function refusalText(state: StreamState): string {
  return parts(state, 'refusal')
    .map((part) => part.refusal)
    .join('')
}

/** A call that waits for the app: of a function or a custom tool, without its output among the items. */
export type OpenCall = ItemOf<'function_call'> | ItemOf<'custom_tool_call'>

/** The calls that the app has to answer before the next turn, in order; empty while the stream runs. */
export function openCalls(state: StreamState): readonly OpenCall[] {
  if (!isTerminal(state.phase)) return []
  const all = items(state)
  const answered = new Set(all.flatMap((item) => answeredCall(item) ?? []))
  return all.filter(
    (item): item is OpenCall =>
      (isItem(item, 'function_call') || isItem(item, 'custom_tool_call')) &&
      !answered.has(item.call_id),
  )
}

function answeredCall(item: Item): string | null {
  const answers = isItem(item, 'function_call_output') || isItem(item, 'custom_tool_call_output')
  return answers ? item.call_id : null
}

/** Tokens that the response took; null until the server says. */
export function usage(state: StreamState): Usage | null {
  return state.response?.usage ?? null
}

/** How long things took. */
export interface Timing extends Times {
  /** Output tokens per second from the first word to the end; null without usage or an end. */
  readonly tokensPerSecond: number | null
}

/** When things happened, and how fast the words came. */
export function timing(state: StreamState): Timing {
  const { times } = state
  const tokens = usage(state)?.output_tokens
  const from = times.firstTextAt ?? times.firstEventAt
  const seconds = times.endedAt === null || from === null ? 0 : (times.endedAt - from) / 1000
  const measured = typeof tokens === 'number' && tokens >= 0 && seconds > 0
  return { ...times, tokensPerSecond: measured ? tokens / seconds : null }
}
