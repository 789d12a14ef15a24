import type { Slot } from '@response-stream/protocol'
import { callState } from './callState.ts'

/** A place in an answer: one item, or a run of finished calls by their output indexes. */
export type AnswerPlace = number | readonly number[]

/** Items that a call brought and that show nothing by themselves do not end a run. */
const quiet = /_output$|^mcp_approval_response$/
const calls = /_call$|^openrouter:|_output$|^mcp_list_tools$|^tool_search_output$/
/** A picture is an answer, not only work on one. */
const shown = /image_generation|^openrouter:fusion$/

/**
 * An answer's items in order, where two or more finished calls in a row stand as one list. A call that runs, failed or was
 * cut off stays by itself, and so does one that asks for the reader's word.
 */
export function toolRuns(
  order: readonly number[],
  slots: Readonly<Record<number, Slot>>,
): readonly AnswerPlace[] {
  const places: AnswerPlace[] = []
  let run: number[] = []
  const close = () => {
    if (countCalls(run, slots) >= 2) places.push(run)
    else places.push(...run)
    run = []
  }
  for (const index of order) {
    if (isFolding(slots[index])) {
      run.push(index)
      continue
    }
    close()
    places.push(index)
  }
  close()
  return places
}

/** How many tools a run used: outputs are no use of their own. */
export function countCalls(run: readonly number[], slots: Readonly<Record<number, Slot>>): number {
  return run.filter((index) => !quiet.test(slots[index]?.item.type ?? '')).length
}

function isFolding(slot: Slot | undefined): boolean {
  if (slot === undefined) return false
  const { type } = slot.item
  return calls.test(type) && !shown.test(type) && callState(slot) === 'done'
}
