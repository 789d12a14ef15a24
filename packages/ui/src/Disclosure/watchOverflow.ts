/** What is told of an element: whether its content is larger than its frame. */
export type Tell = (overflows: boolean) => void

const tells = new Map<Element | null, () => void>()
/** One for all: React draws what was told when all that a frame shows is measured, so that the frame is laid out once more. */
let observer: ResizeObserver | undefined

/**
 * Tells whether an element's content is larger than its frame, once it is laid out and whenever that may have changed,
 * until the returned function is called. It never asks for a layout: what is far out of view is told of when it comes.
 */
export function watchOverflow(element: Element, tell: Tell): () => void {
  observer ??= new ResizeObserver((entries) => {
    // A child is told of by its parent: it may be watched for its own content, too.
    for (const { target } of entries) {
      tells.get(target)?.()
      tells.get(target.parentElement)?.()
    }
  })
  tells.set(element, () => tell(isLarger(element)))
  const watched = [element, ...element.children]
  for (const one of watched) observer.observe(one)
  return () => {
    tells.delete(element)
    for (const one of watched) observer?.unobserve(one)
  }
}

/** Whether an element's content is larger than its frame. */
export function isLarger(element: Element): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
}
