/** What is told of an element: whether its content is larger than its frame. */
export type Tell = (overflows: boolean) => void

/**
 * Tells whether an element's content is larger than its frame, once it is laid out and whenever that may have changed,
 * until the returned function is called. It never asks for a layout: what is far out of view is told of when it comes.
 */
export function watchOverflow(element: Element, tell: Tell): () => void {
  const observer = new ResizeObserver(() => tell(isLarger(element)))
  observer.observe(element)
  for (const child of element.children) observer.observe(child)
  return () => observer.disconnect()
}

/** Whether an element's content is larger than its frame. */
export function isLarger(element: Element): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
}
