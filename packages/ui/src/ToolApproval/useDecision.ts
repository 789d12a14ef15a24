'use client'

import { useState } from 'react'

/**
 * How a call stands that needs the reader's word: `waiting` for it, `sending` it, `allowed`, `denied`, or `expired` when
 * the word would come too late.
 */
export type ApprovalState = 'waiting' | 'sending' | 'allowed' | 'denied' | 'expired'

/** What the reader may say. */
export type ApprovalWord = 'allow' | 'deny' | 'always'

/** Takes the reader's word. While its promise is open the buttons wait; when it fails they can be pressed again. */
export type ApprovalHandler = () => void | Promise<void>

type Decision = {
  state: ApprovalState
  /** The word on its way, or the last one. */
  word: ApprovalWord | null
  /** The last word did not arrive. */
  failed: boolean
  decide: (word: ApprovalWord, handler: ApprovalHandler) => void
}

/** Keeps what the reader said. A `state` from the app wins. */
export function useDecision(given: ApprovalState | undefined): Decision {
  const [own, setOwn] = useState<ApprovalState>('waiting')
  const [word, setWord] = useState<ApprovalWord | null>(null)
  const [failed, setFailed] = useState(false)
  // A word on its way is the reader's own doing: the app's "waiting" comes from before it.
  const isOnItsWay = own === 'sending' && given === 'waiting'
  const state = isOnItsWay ? own : (given ?? own)
  const decide = (said: ApprovalWord, handler: ApprovalHandler): void => {
    if (state !== 'waiting') return
    setWord(said)
    setFailed(false)
    setOwn('sending')
    const sent = async () => handler()
    sent().then(
      () => setOwn(said === 'deny' ? 'denied' : 'allowed'),
      () => {
        setOwn('waiting')
        setFailed(true)
      },
    )
  }
  return { state, word, failed, decide }
}
