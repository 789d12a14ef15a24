import { glide, letGo, makeHold, pin, report, takeScroll, takeTurns } from './hold.ts'
import type { Anchor, FollowState, Hold } from './hold.ts'
import { watchWill } from './watchWill.ts'

/** The one owner of a conversation's scroll position. */
export type Follow = {
  readonly getState: () => FollowState
  readonly subscribe: (listener: () => void) => () => void
  /** Begins to follow the turns inside a viewport; returns what ends it. */
  readonly attach: (viewport: HTMLElement, turns: HTMLElement) => () => void
  /** Says what to keep in sight from the next turn on. */
  readonly setAnchor: (anchor: Anchor) => void
  /** The reader has sent something: the turn that comes next is followed wherever the reader is. */
  readonly expectTurn: () => void
  /** Goes to the end and follows it from there. */
  readonly toEnd: () => void
}

/** Follows the end of a conversation and lets go at the first sign that the reader wants to be elsewhere. */
export function createFollow(): Follow {
  const listeners = new Set<() => void>()
  const wishes = { anchor: 'end' as Anchor, expecting: false } // widened: it changes
  let state: FollowState = { atEnd: true, fresh: false, unseen: 0 }
  let hold: Hold | null = null

  function tell(next: FollowState): void {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attach: (viewport, turns) => {
      const mine = makeHold(viewport, turns, wishes)
      hold = mine
      const unwatch = watch(mine, (grew) => tell(report(mine, state, grew)))
      return () => {
        unwatch()
        if (hold === mine) hold = null
      }
    },
    setAnchor: (anchor) => {
      wishes.anchor = anchor
    },
    expectTurn: () => {
      wishes.expecting = true
    },
    toEnd: () => {
      if (hold === null) return
      glide(hold)
      tell(report(hold, state, false))
    },
  }
}

/** Moves the hold with all that happens to the page. `tell` learns whether something grew. */
function watch(hold: Hold, tell: (grew: boolean) => void): () => void {
  const { viewport, turns } = hold
  const resized = new ResizeObserver(() => {
    const grew = turns.offsetHeight > hold.height
    hold.height = turns.offsetHeight
    pin(hold)
    tell(grew)
  })
  resized.observe(turns)
  resized.observe(viewport)
  const added = new MutationObserver(() => {
    takeTurns(hold)
    tell(false)
  })
  added.observe(turns, { childList: true })
  const onScroll = () => {
    takeScroll(hold)
    tell(false)
  }
  viewport.addEventListener('scroll', onScroll, { passive: true })
  const unwatch = watchWill(viewport, turns, () => {
    letGo(hold)
    tell(false)
  })
  pin(hold)
  return () => {
    resized.disconnect()
    added.disconnect()
    viewport.removeEventListener('scroll', onScroll)
    unwatch()
  }
}
