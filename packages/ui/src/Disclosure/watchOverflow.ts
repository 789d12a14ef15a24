/** What is told of an element: whether its content is larger than its frame. */
export type Tell = (overflows: boolean) => void

const tells = new WeakMap<Element, Tell>()
/** One for all: what a frame shows is measured before any of it is drawn anew, so that the page is laid out once. */
let observer: ResizeObserver | undefined

/**
 * Tells whether an element's content is larger than its frame, once it is laid out and whenever that may have changed,
 * until the returned function is called. It never asks for a layout: what is far out of view is told of when it comes.
 */
export function watchOverflow(element: Element, tell: Tell): () => void {
  observer ??= new ResizeObserver(measure)
  tells.set(element, tell)
  const watched = [element, ...element.children]
  for (const one of watched) observer.observe(one)
  return () => {
    for (const one of watched) observer?.unobserve(one)
  }
}

function measure(entries: readonly ResizeObserverEntry[]): void {
  for (const { target } of entries) {
    const element = tells.has(target) ? target : target.parentElement
    if (element !== null) tells.get(element)?.(isLarger(element))
  }
}

/** Whether an element's content is larger than its frame. */
export function isLarger({
  scrollWidth,
  clientWidth,
  scrollHeight,
  clientHeight,
}: Element): boolean {
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
}
