'use client'

import { citations, isItem } from '@response-stream/protocol'
import type { Citation, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useMemo } from 'react'
import { sourcesAmong } from './sourcesAmong.ts'

const none: readonly Citation[] = []
const known = new WeakMap<StreamState, readonly Citation[]>()

/**
 * The sources that the response cites, or one item, or one part, but not the files that it made; the same list as long as none of them changed.
 *
 * @example
 * const cited = useCitations(outputIndex, contentIndex)
 */
export function useCitations(outputIndex?: number, contentIndex?: number): readonly Citation[] {
  return useStream(useMemo(() => select(outputIndex, contentIndex), [outputIndex, contentIndex]))
}

function select(outputIndex: number | undefined, contentIndex: number | undefined) {
  let last = none
  return (state: StreamState): readonly Citation[] => {
    const next = allOf(state).filter(
      (citation) =>
        (outputIndex === undefined || citation.outputIndex === outputIndex) &&
        (contentIndex === undefined || citation.contentIndex === contentIndex),
    )
    if (!sameList(last, next)) last = next
    return last
  }
}

/** All citations of a state, counted once however many parts ask. */
function allOf(state: StreamState): readonly Citation[] {
  if (!hasAnnotations(state)) return none
  const found = known.get(state) ?? sourcesAmong(citations(state))
  known.set(state, found)
  return found
}

/** To read spans takes a look at all of the text; an answer that cites nothing is spared it with every word. */
function hasAnnotations({ order, slots }: StreamState): boolean {
  return order.some((index) => {
    const item = slots[index]?.item
    if (!isItem(item, 'message')) return false
    return item.content.some((part) => part.type === 'output_text' && part.annotations.length > 0)
  })
}

function sameList(some: readonly Citation[], others: readonly Citation[]): boolean {
  return (
    some.length === others.length && some.every((citation, place) => same(citation, others[place]))
  )
}

function same(one: Citation, other: Citation | undefined): boolean {
  if (one === other) return true
  return (
    one.annotation === other?.annotation &&
    one.number === other.number &&
    one.span?.from === other.span?.from &&
    one.span?.to === other.span?.to
  )
}
