/** Resolves when the page has not changed for so many milliseconds, and nothing has come for it. */
export async function quiet(still: number): Promise<void> {
  let last = performance.now()
  const observer = new MutationObserver(() => (last = performance.now()))
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  })
  const loads = new PerformanceObserver(() => (last = performance.now()))
  loads.observe({ type: 'resource' })
  while (performance.now() - last < still)
    await new Promise((resolve) => setTimeout(resolve, still / 5))
  observer.disconnect()
  loads.disconnect()
  // What stands there is drawn with the next frame, or the one after a change of size.
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve))
}
