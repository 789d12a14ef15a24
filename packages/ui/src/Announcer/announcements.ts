import { isItem, isTerminal, outputText } from '@response-stream/protocol'
import type { Item, Phase, Slot, StreamState } from '@response-stream/protocol'
import type { Labels } from '../labels/labels.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import { callWords } from '../ToolCall/callWords.ts'
import { sentencesOf } from './sentencesOf.ts'

/** How much a screen reader is told of an answer: nothing, its stages, or its sentences as they are finished too. */
export type Announcements = 'off' | 'stages' | 'sentences'

/** One thing to say, once. */
export type Announcement = { readonly key: string; readonly text: string }

/** All there is to say of an answer so far, in order. What was said once stays the same, so that only the new is read. */
export function announcementsOf(
  state: StreamState,
  how: Announcements,
  labels: Labels,
): readonly Announcement[] {
  if (how === 'off' || state.phase === 'idle') return []
  const said = state.order.flatMap((index) => stagesOf(state.slots[index], index, labels))
  const sentences = how === 'sentences' ? spoken(state) : []
  const end = endOf(
    state.phase,
    said.some(({ key }) => key.startsWith('declined')),
    labels,
  )
  return [
    { key: 'started', text: labels.announceStarted },
    ...said,
    ...sentences,
    ...(end === '' ? [] : [{ key: 'ended', text: end }]),
  ]
}

function stagesOf(slot: Slot | undefined, index: number, labels: Labels): Announcement[] {
  if (slot === undefined) return []
  const { item } = slot
  if (isItem(item, 'message')) {
    const declined = item.content.some((part) => part.type === 'refusal')
    return declined ? [{ key: `declined ${index}`, text: labels.announceDeclined }] : []
  }
  const text = wordsFor(item, labels)
  return text === '' ? [] : [{ key: `item ${index}`, text }]
}

/** Preparations that the reader did not ask for. */
const untold = /^mcp_list_tools$|tool_search|^compaction$/

/** What a call is about to do; empty for items that do nothing. */
function wordsFor(item: Item, labels: Labels): string {
  if (isItem(item, 'mcp_approval_request')) return labels.approvalNeeded(nameOf(item.name))
  if (isItem(item, 'function_call') || isItem(item, 'custom_tool_call') || isItem(item, 'mcp_call'))
    return item.name === '' ? '' : labels.announceTool(nameOf(item.name))
  return untold.test(item.type) ? '' : (callWords(item.type, labels)?.running ?? '')
}

function nameOf(name: string): string {
  return humanName(plainText(name, 80))
}

function spoken(state: StreamState): Announcement[] {
  const over = isTerminal(state.phase)
  return sentencesOf(outputText(state), over).map((text, at) => ({ key: `sentence ${at}`, text }))
}

function endOf(phase: Phase, declined: boolean, labels: Labels): string {
  switch (phase) {
    case 'idle':
    case 'connecting':
    case 'streaming':
      return ''
    case 'completed':
      return declined ? '' : labels.announceFinished
    case 'incomplete':
    case 'aborted':
    case 'cancelled':
      return labels.announceStopped
    case 'interrupted':
      return labels.announceInterrupted
    case 'failed':
      // The notice is an alert and says it itself.
      return ''
    default:
      return phase satisfies never
  }
}
