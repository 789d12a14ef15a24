// Runs in the page: how long keys take to be seen.

let delays: number[] = []
let watching: AbortController | undefined

/** Begins to time each key, from when it was pressed until the frame that shows it is drawn. */
export function watchKeys(): void {
  watching?.abort()
  watching = new AbortController()
  delays = []
  const onKey = ({ timeStamp }: KeyboardEvent): void => {
    // The task that follows a frame runs when it is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      const end = (): void => {
        port1.close()
        delays.push(performance.now() - timeStamp)
      }
      port1.addEventListener('message', end, { once: true })
      port1.start()
      port2.postMessage(null)
    })
  }
  document.addEventListener('keydown', onKey, { capture: true, signal: watching.signal })
}

/** The milliseconds of each key since then. */
export function readKeys(): readonly number[] {
  return delays
}
