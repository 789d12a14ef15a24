/** What measures each element that is watched. */
const measures = new WeakMap<Element, () => void>()
/** One for all: a long answer has many tables and much code. */
let observer: ResizeObserver | undefined

/** What an element is found to be: whether its content is larger than its frame, and whether that was measured. */
export type Found = (overflows: boolean, measured: boolean) => void

/**
 * Tells whether an element's content is larger than its frame, now and whenever that may have changed, until the returned
 * function is called.
 */
export function watchOverflow(element: Element, tell: Found): () => void {
  const measure = (): void => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    tell(scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1, true)
  }
  // What is out of sight has no layout yet. Until the observer measures it in view it counts as
  // larger: a stop too many does less harm than content that the keyboard cannot reach.
  if (element.checkVisibility({ contentVisibilityAuto: true })) measure()
  else tell(true, false)
  measures.set(element, measure)
  observer ??= new ResizeObserver(measureAll)
  const watched = [element, ...element.children]
  for (const one of watched) observer.observe(one)
  return () => {
    measures.delete(element)
    for (const one of watched) observer?.unobserve(one)
  }
}

/** An element is measured when it or its content has another size. */
function measureAll(entries: readonly ResizeObserverEntry[]): void {
  const changed = new Set(entries.flatMap(({ target }) => [target, target.parentElement]))
  for (const element of changed) if (element !== null) measures.get(element)?.()
}
