const goesUp = new Set(['ArrowUp', 'PageUp', 'Home'])

/** Tells of the first sign that the reader wants to be elsewhere than at the end: a wheel, a finger, a key, a selection, the focus. */
export function watchWill(viewport: HTMLElement, turns: HTMLElement, tell: () => void): () => void {
  const over = new AbortController()
  const { signal } = over
  const onWheel = ({ deltaY }: WheelEvent) => (deltaY < 0 ? tell() : undefined)
  viewport.addEventListener('wheel', onWheel, { passive: true, signal })
  const onKey = (event: KeyboardEvent) => {
    const isUp = goesUp.has(event.key) || (event.key === ' ' && event.shiftKey)
    if (isUp && !isEditable(event.target)) tell()
  }
  viewport.addEventListener('keydown', onKey, { signal })
  // What is read or handled must not move away. The newest turn itself may have the focus: it is where the end is.
  const onFocus = ({ target }: FocusEvent) =>
    target === turns.lastElementChild ? undefined : tell()
  turns.addEventListener('focusin', onFocus, { signal })
  const onSelect = () => {
    const selection = getSelection()
    if (selection?.isCollapsed === false && turns.contains(selection.anchorNode)) tell()
  }
  document.addEventListener('selectionchange', onSelect, { signal })
  watchFinger(viewport, tell, signal)
  return () => over.abort()
}

/** A finger that moves down draws earlier words into sight. */
function watchFinger(viewport: HTMLElement, tell: () => void, signal: AbortSignal): void {
  let touchedAt = 0
  const onStart = ({ touches }: TouchEvent) => {
    touchedAt = touches[0]?.clientY ?? 0
  }
  const onMove = ({ touches }: TouchEvent) =>
    (touches[0]?.clientY ?? 0) > touchedAt ? tell() : undefined
  viewport.addEventListener('touchstart', onStart, { passive: true, signal })
  viewport.addEventListener('touchmove', onMove, { passive: true, signal })
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}
