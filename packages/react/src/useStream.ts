'use client'

import type { StreamSnapshot } from '@response-stream/client'
import type { Slot } from '@response-stream/protocol'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { shallow } from 'zustand/shallow'
import { useStoreAbove } from './streamContext.ts'

/**
 * A part of the response above, and a new render when it changes.
 *
 * Selectors that make a list (`items`, `openCalls`, `citations`) are allowed: a list whose entries are the same is the
 * same. Pass such a selector by name; one that is written in place is asked anew with each render.
 *
 * @example
 * const phase = useStream((state) => state.phase)
 * const text = useStream(outputText)
 * const stop = useStream((state) => state.stop)
 */
export function useStream<T>(selector: (state: StreamSnapshot) => T): T {
  const steadySelector = useMemo(() => steady(selector), [selector])
  return useStore(useStoreAbove('useStream'), steadySelector)
}

/**
 * The output indexes of the response above, ascending. It changes only when an item is added, so a list that maps over
 * it does not render with each word.
 *
 * @example
 * const order = useItemOrder()
 * return order.map((outputIndex) => <Item key={outputIndex} outputIndex={outputIndex} />)
 */
export function useItemOrder(): readonly number[] {
  return useStore(useStoreAbove('useItemOrder'), selectOrder)
}

/**
 * One item of the response above and what is known about its coming; undefined while there is none. It changes with
 * this item alone.
 *
 * @example
 * const slot = useItem(outputIndex)
 * return slot && isItem(slot.item, 'message') ? <p aria-busy={slot.open}>{slot.item.content.length} parts</p> : null
 */
export function useItem(outputIndex: number): Slot | undefined {
  return useStore(useStoreAbove('useItem'), (state) => state.slots[outputIndex])
}

function selectOrder(state: StreamSnapshot): readonly number[] {
  return state.order
}

/** React asks several times for one state and renders without end when the answers differ. */
function steady<State, T>(selector: (state: State) => T): (state: State) => T {
  let last: { state: State; value: T } | undefined
  return (state) => {
    if (last?.state === state) return last.value
    const value = selector(state)
    last = { state, value: last && shallow(last.value, value) ? last.value : value }
    return last.value
  }
}
