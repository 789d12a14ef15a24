/** Holds events back until they are released, and knows how far the last answer has come. */
export type Gate = {
  position: number
  finished: boolean
  readonly restart: () => void
  readonly step: (events?: number) => void
  readonly play: () => void
  /** Resolves as soon as so many events are released. */
  readonly reached: (events: number) => Promise<void>
}

/** A gate that has released so many events from the start. */
export const makeGate = (start: number): Gate => {
  let released = start
  let waiting: (() => void)[] = []
  const gate: Gate = {
    position: 0,
    finished: false,
    restart: () => {
      gate.position = 0
      gate.finished = false
    },
    step: (events = 1) => {
      released += events
      const ready = waiting
      waiting = []
      for (const resolve of ready) resolve()
    },
    play: () => gate.step(Infinity),
    reached: (events) => {
      if (released >= events) return Promise.resolve()
      const stepped = new Promise<void>((resolve) => waiting.push(resolve))
      return stepped.then(() => gate.reached(events))
    },
  }
  return gate
}
