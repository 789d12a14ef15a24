/**
 * Whose response is whose. An id is no secret: whoever comes by one could read on, cancel or delete what another user has
 * asked for, or build on it. Several processes, and those that are restarted, need a place that they share.
 */
export type OwnerBook = {
  /** Notes whose a response is, before its id reaches anybody. */
  claim(id: string, user: string): Promise<void> | void
  /** Whose a response is; null when nobody's. */
  ownerOf(id: string): Promise<string | null> | string | null
  /** Forgets a response that was deleted. */
  forget(id: string): Promise<void> | void
}

/** Notes owners in this process: of so many responses, the oldest are forgotten first. */
export function createOwnerBook(most = 100_000): OwnerBook {
  const owners = new Map<string, string>()
  return {
    claim(id, user) {
      // Who came first stays: a server that gives an id twice must not hand over what was said.
      if (owners.has(id)) return
      owners.set(id, user)
      const [oldest] = owners.keys()
      if (owners.size > most && oldest !== undefined) owners.delete(oldest)
    },
    ownerOf: (id) => owners.get(id) ?? null,
    forget: (id) => void owners.delete(id),
  }
}
