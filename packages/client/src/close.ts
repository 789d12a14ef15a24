import { settle, type Ending, type StreamState } from '@response-stream/protocol'
import type { Work } from './route.ts'

/** Ends the response as the transport did, unless the server has ended it. Returns what is shown then. */
export function close({ board, elapsed }: Work, ending: Ending): StreamState {
  const closed = settle(board.read(), ending, elapsed())
  board.end(closed)
  return closed
}
