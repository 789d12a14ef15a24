/** What the connection has to say, beside the response. */
export type StreamSigns = {
  /** True while the response runs and no event has come for some seconds: a sign that it is still worked on. */
  isQuiet: boolean
  /** True from the loss of a connection, or a failed try, until the next one brings something. */
  isReconnecting: boolean
}

/** The signs of a connection of which there is nothing to say. */
export const noSigns: StreamSigns = { isQuiet: false, isReconnecting: false }
