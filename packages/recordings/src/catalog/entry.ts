/** What is known of a recording without reading it. */
export type Entry = {
  /** A few words for a menu. */
  readonly title: string
  /** One sentence of what there is to see. */
  readonly shows: string
  /** `written` by a script in `scenarios/`, or `recorded` from a server. */
  readonly origin: 'written' | 'recorded'
  /**
   * Families of the protocol beyond `response` and `item`, which every stream has; `unknown` stands
   * for what no table knows.
   */
  readonly families: readonly string[]
  /** The phase in which a reader is left. */
  readonly status: 'completed' | 'incomplete' | 'failed' | 'cancelled' | 'interrupted'
  /** Where the bytes are. Spelled out in each entry: bundlers find a file only where they can read its name. */
  readonly url: URL
}
