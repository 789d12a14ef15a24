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
  const observer = new ResizeObserver(measure)
  observer.observe(element)
  for (const child of element.children) observer.observe(child)
  return () => observer.disconnect()
}
