const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])'

type Edges = {
  /** Takes the focus for a moment, so that the browser's own Tab goes on before the turns. */
  readonly before: HTMLElement
  /** The same behind the turns. */
  readonly after: HTMLElement
}

/**
 * One Tab stop for all turns: the arrow keys, Home and End go from turn to turn, Enter into what a turn holds, Escape back
 * to the turn, Tab past all of them. The stop is the turn that had the focus last, at first the newest.
 */
export function roveTurns(turns: HTMLElement, edges: Edges): () => void {
  const over = new AbortController()
  const { signal } = over
  let tabbing = false

  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    const turn = turnOf(turns, target)
    if (turn === null) return
    const instead = tabbing ? insteadOf(turns, target, turnOf(turns, relatedTarget)) : null
    if (instead === null) setStop(turns, turn)
    else show(instead)
  }
  const onAnyKey = ({ key }: KeyboardEvent) => {
    tabbing = key === 'Tab'
    // The browser moves the focus right after the event.
    if (tabbing) setTimeout(() => (tabbing = false))
  }
  turns.addEventListener('keydown', (event) => onKey(event, turns, edges), { signal })
  turns.addEventListener('focusin', onFocus, { signal })
  document.addEventListener('keydown', onAnyKey, { signal, capture: true })
  const changed = new MutationObserver(() => {
    if (!turns.contains(document.activeElement)) setStop(turns, turns.lastElementChild)
  })
  changed.observe(turns, { childList: true })
  setStop(turns, turns.lastElementChild)
  return () => {
    changed.disconnect()
    over.abort()
  }
}

function stopOf(turns: HTMLElement): HTMLElement | null {
  return turns.querySelector<HTMLElement>(":scope > [tabindex='0']")
}

function setStop(turns: HTMLElement, turn: Element | null): void {
  const before = stopOf(turns)
  if (before === turn) return
  before?.setAttribute('tabindex', '-1')
  turn?.setAttribute('tabindex', '0')
}

function onKey(event: KeyboardEvent, turns: HTMLElement, { before, after }: Edges): void {
  const turn = turnOf(turns, event.target)
  if (turn === null || event.defaultPrevented || hasModifier(event)) return
  if (event.target !== turn) {
    // What is open closes first.
    if (event.key === 'Escape' && turns.querySelector(':popover-open') === null) turn.focus()
    return
  }
  if (event.key === 'Tab') return (event.shiftKey ? before : after).focus({ preventScroll: true })
  const next = event.key === 'Enter' ? firstInside(turn) : neighbour(turns, turn, event.key)
  if (next === null) return
  event.preventDefault()
  show(next)
}

/** Tab into a turn lands on the turn itself: from outside on the stop, from another turn on its neighbour. */
function insteadOf(
  turns: HTMLElement,
  target: EventTarget | null,
  from: HTMLElement | null,
): HTMLElement | null {
  const turn = turnOf(turns, target)
  const wanted = from === null ? stopOf(turns) : from === turn ? null : turn
  return wanted === target ? null : wanted
}

function turnOf(turns: HTMLElement, target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Node) || !turns.contains(target)) return null
  const found = [...turns.children].find((turn) => turn.contains(target))
  return found instanceof HTMLElement ? found : null
}

function neighbour(turns: HTMLElement, turn: HTMLElement, key: string): HTMLElement | null {
  const next = {
    ArrowDown: turn.nextElementSibling,
    ArrowUp: turn.previousElementSibling,
    Home: turns.firstElementChild,
    End: turns.lastElementChild,
  }[key]
  return next instanceof HTMLElement ? next : null
}

function firstInside(turn: HTMLElement): HTMLElement | null {
  const found = [...turn.querySelectorAll<HTMLElement>(reachable)]
  return found.find((element) => element.checkVisibility()) ?? null
}

/** A turn that is taller than the view begins at its top; another moves no further than it must. */
function show(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  const room = element.closest("[data-part='conversation-viewport']")?.clientHeight ?? 0
  element.scrollIntoView({ block: element.offsetHeight > room ? 'start' : 'nearest' })
}

function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey
}
