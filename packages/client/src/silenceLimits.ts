/** How long a silence may last, in milliseconds; Infinity for ever. */
export type SilenceLimits = {
  /**
   * No event: after this time `isQuiet` is true, until the next one. A sign for the reader, it ends nothing.
   * @default 10000
   */
  quietMs?: number | undefined
  /**
   * Nothing at all, not even a comment: the connection is taken for dead.
   * @default 300000
   */
  bytesMs?: number | undefined
  /**
   * No event, though comments may come: the server is taken for stuck.
   * @default 600000
   */
  eventsMs?: number | undefined
}
