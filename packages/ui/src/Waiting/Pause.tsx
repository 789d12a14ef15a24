'use client'

import { isItem, isTerminal } from '@response-stream/protocol'
import type { Slot, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { fieldOf } from '../plain/plainText.ts'
import { Waiting } from './Waiting.tsx'

/**
 * What the answer waits for, while it waits: its first item, the next one after a second without any, a server that has
 * said nothing for long, or a connection that is made anew.
 */
export function Pause(): ReactElement | null {
  const pause = useStream(pauseOf)
  const long = useIsLong(pause === 'between')
  if (pause === 'none' || (pause === 'between' && !long)) return null
  const sign = pause === 'quiet' || pause === 'reconnecting' ? pause : undefined
  return <Waiting sign={sign} data-between={pause === 'start' ? undefined : ''} />
}

type Kind = 'none' | 'start' | 'between' | 'quiet' | 'reconnecting'

type Signs = { isQuiet: boolean; isReconnecting: boolean }

function pauseOf(state: StreamState & Signs): Kind {
  const { phase, order, slots, aside, isQuiet, isReconnecting } = state
  if (phase === 'idle' || isTerminal(phase)) return 'none'
  if (isReconnecting) return 'reconnecting'
  const come = order.flatMap((index) => slots[index] ?? [])
  const open = come.filter((slot) => slot.open)
  // What runs says so by itself; a text that has stopped does not.
  if (isQuiet && open.every(({ item }) => isItem(item, 'message'))) return 'quiet'
  if (come.every(isWordless)) return aside.audio === undefined ? 'start' : 'none'
  return open.length === 0 ? 'between' : 'none'
}

/** A message is announced before its first word: until that comes, the line that waits keeps its place. */
function isWordless({ item }: Slot): boolean {
  return isItem(item, 'message') && item.content.every((part) => fieldOf(part, 'text') === '')
}

const long = 1000

/** True when something has lasted for a second: the gap between two items is mostly shorter. */
function useIsLong(lasts: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!lasts) return undefined
    const timer = setTimeout(() => setOver(true), long)
    return () => {
      clearTimeout(timer)
      setOver(false)
    }
  }, [lasts])
  return over
}
