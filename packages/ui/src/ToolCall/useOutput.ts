'use client'

import { isItem } from '@response-stream/protocol'
import type { Item, ItemOf, Slot, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { callState } from './callState.ts'
import type { CallState } from './ToolCall.tsx'

/** The calls that an item of their type and `_output` answers, under the same `call_id`. */
const calls = [
  'function_call',
  'custom_tool_call',
  'shell_call',
  'apply_patch_call',
  'computer_call',
  'multi_agent_call',
] as const

type OutputType = `${(typeof calls)[number]}_output`

/** What came back for a call, when it is in the same answer. */
export type Output<Type extends OutputType> = { item: ItemOf<Type>; slot: Slot }

/** The slot that answers a call, as soon as there is one. */
export function useOutput<Type extends OutputType>(
  type: Type,
  callId: string,
): Output<Type> | undefined {
  const slot = useStream((state) => findSlot(state, type, callId))
  return slot !== undefined && isItem(slot.item, type) ? { item: slot.item, slot } : undefined
}

/** Whether the call that an output answers is in the same answer, and shows it. */
export function useIsShownByCall(type: string, callId: string): boolean {
  const call = calls.find((answered) => type === `${answered}_output`)
  return useStream((state) => findSlot(state, call, callId) !== undefined)
}

/** The same of any item: false for one that answers no call. */
export function useIsAnswerShownByCall(item: Item): boolean {
  return useIsShownByCall(item.type, plainText(fieldOf(item, 'call_id')))
}

function findSlot(
  { order, slots }: StreamState,
  type: string | undefined,
  callId: string,
): Slot | undefined {
  if (type === undefined || callId === '') return undefined
  for (const index of order) {
    const slot = slots[index]
    if (slot?.item.type === type && fieldOf(slot.item, 'call_id') === callId) return slot
  }
  return undefined
}

/**
 * How a call and its output stand together: at work until both are over, failed where the output is. As long as nothing
 * follows a call its output may: a row that said "done" would take that back.
 */
export function useJointState(call: Slot, output: { slot: Slot } | undefined): CallState {
  const isLast = useStream(
    ({ phase, order, slots }) => phase === 'streaming' && slots[order.at(-1) ?? 0] === call,
  )
  const own = callState(call)
  if (own !== 'done') return own
  return output === undefined ? (isLast ? 'running' : own) : callState(output.slot)
}
