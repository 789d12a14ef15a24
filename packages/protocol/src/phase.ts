/**
 * Where a stream stands. `completed`, `incomplete`, `failed` and `cancelled` are the server's word;
 * `interrupted` (no last event came) and `aborted` (stopped here) are the transport's.
 */
export type Phase =
  | 'idle'
  | 'connecting'
  | 'streaming'
  | 'completed'
  | 'incomplete'
  | 'failed'
  | 'cancelled'
  | 'interrupted'
  | 'aborted'

/** How a server may end a response. */
type ServerEnd = 'completed' | 'incomplete' | 'failed' | 'cancelled'

const serverEnds: ReadonlySet<string> = new Set<ServerEnd>([
  'completed',
  'incomplete',
  'failed',
  'cancelled',
])

/** Did the server say its last word? */
export function isEnded(phase: string): phase is ServerEnd {
  return serverEnds.has(phase)
}

/** Is the stream over, by the server's word or because the transport ended? */
export function isTerminal(phase: Phase): boolean {
  return isEnded(phase) || phase === 'interrupted' || phase === 'aborted'
}
