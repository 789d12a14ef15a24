/** What is kept in sight while an answer grows: the end of it, or the question it answers, at the top. */
export type Anchor = 'end' | 'question'

/** Where the reader is in a conversation. */
export type FollowState = {
  /** Whether the end is in sight. */
  readonly atEnd: boolean
  /** Whether words came below what is in sight. */
  readonly fresh: boolean
  /** Turns that came since the reader let go of the end. */
  readonly unseen: number
}

/** The grip on a scroll position. */
export type Hold = {
  readonly viewport: HTMLElement
  readonly turns: HTMLElement
  readonly wishes: { anchor: Anchor; expecting: boolean }
  /** What is kept in sight; null once the reader wanted to be elsewhere. */
  pinned: Anchor | null
  /** The position that was set here last: what differs from it is the reader's. */
  written: number
  last: number
  height: number
  /** How many turns there were when the reader last was at the end. */
  seen: number
  /** Until when a smooth way to the end may take. */
  glidesUntil: number
}

const near = 64
/** Safari lays out in fractions of a pixel when the page is zoomed: what is this close is there. */
const settled = 1
const glideMs = 600

/** A grip on the end of the turns, from the first of them on. */
export function makeHold(viewport: HTMLElement, turns: HTMLElement, wishes: Hold['wishes']): Hold {
  const pinned = wishes.anchor
  const seen = turns.childElementCount
  const hold = { viewport, turns, wishes, pinned, seen }
  const still = { written: 0, last: 0, height: 0, glidesUntil: 0 }
  viewport.style.setProperty('overflow-anchor', 'none')
  return { ...hold, ...still }
}

/** Puts what is kept in sight where it belongs, at once: a growing answer must not glide. */
export function pin(hold: Hold): void {
  const { viewport, pinned } = hold
  if (pinned === null || glides(hold) || isEmpty(hold)) return
  const end = endOf(hold)
  // The event of a scroll comes a frame after it.
  if (viewport.scrollTop < Math.min(hold.written, end) - settled) return letGo(hold)
  const target = pinned === 'end' ? end : Math.min(end, topOfNewest(hold))
  if (Math.abs(target - viewport.scrollTop) > settled) viewport.scrollTop = target
  hold.written = viewport.scrollTop
  hold.last = viewport.scrollTop
}

/** Leaves the reader where the reader is. */
export function letGo(hold: Hold): void {
  if (isEmpty(hold)) return
  hold.glidesUntil = 0
  take(hold, null)
}

/** The browser keeps what is read in its place while words above change their height; a pinned end would be moved by that. */
function take(hold: Hold, pinned: Anchor | null): void {
  hold.pinned = pinned
  hold.viewport.style.setProperty('overflow-anchor', pinned === null ? 'auto' : 'none')
}

/** Learns from a scroll, unless it was done here: up lets go, down to the end takes hold again. */
export function takeScroll(hold: Hold): void {
  if (isEmpty(hold)) return
  const top = hold.viewport.scrollTop
  const isUp = top < hold.last - settled
  hold.last = top
  if (glides(hold) || Math.abs(top - hold.written) <= settled) return
  const left = endOf(hold) - top
  // At the very end, up is what the browser does when the turns became shorter.
  if (isUp && left > settled) letGo(hold)
  else if (left <= near && !isUp) take(hold, 'end')
  if (hold.pinned !== null) hold.written = top
}

/** A turn came: it is kept in sight when the reader is at the end, or has just asked for it. */
export function takeTurns(hold: Hold): void {
  if (isEmpty(hold)) return begin(hold)
  const { wishes, viewport } = hold
  if (wishes.expecting) hold.written = viewport.scrollTop
  if (wishes.expecting || hold.pinned !== null) take(hold, wishes.anchor)
  wishes.expecting = false
  hold.glidesUntil = 0
  pin(hold)
}

/** What stands where no turn is yet is read from its start, however high it is. */
function begin(hold: Hold): void {
  take(hold, hold.wishes.anchor)
  hold.viewport.scrollTop = 0
  hold.written = 0
  hold.last = 0
}

/** Goes to the end and keeps it in sight: smoothly when it is not far and the reader likes motion. */
export function glide(hold: Hold): void {
  const { viewport } = hold
  take(hold, 'end')
  hold.written = viewport.scrollTop
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (calm || endOf(hold) - viewport.scrollTop > 2 * viewport.clientHeight) return pin(hold)
  hold.glidesUntil = performance.now() + glideMs
  setTimeout(() => land(hold), glideMs + 1)
  viewport.scrollTo({ top: viewport.scrollHeight, behavior: 'smooth' })
}

function land(hold: Hold): void {
  if (hold.pinned === null) return
  hold.written = hold.viewport.scrollTop
  pin(hold)
}

/** Where the reader is now; the same object as before when nothing changed. */
export function report(hold: Hold, before: FollowState, grew: boolean): FollowState {
  const count = hold.turns.childElementCount
  const atEnd = endOf(hold) - hold.viewport.scrollTop <= near
  if (atEnd || hold.pinned !== null) hold.seen = count
  const unseen = Math.max(0, count - hold.seen)
  const fresh = !atEnd && (grew || before.fresh)
  const same = atEnd === before.atEnd && fresh === before.fresh && unseen === before.unseen
  return same ? before : { atEnd, fresh, unseen }
}

function isEmpty({ turns }: Hold): boolean {
  return turns.childElementCount === 0
}

function endOf(hold: Hold): number {
  const { viewport } = hold
  return isEmpty(hold) ? 0 : viewport.scrollHeight - viewport.clientHeight
}

function topOfNewest({ viewport, turns }: Hold): number {
  const above = turns.lastElementChild?.getBoundingClientRect().top ?? 0
  return Math.round(viewport.scrollTop + above - viewport.getBoundingClientRect().top)
}

function glides({ glidesUntil }: Hold): boolean {
  return performance.now() < glidesUntil
}
