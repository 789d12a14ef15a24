import { isTerminal, warn, type StreamState } from '@response-stream/protocol'
import { close } from './close.ts'
import { statusOf } from './incoming.ts'
import { isInBackground, type Work } from './route.ts'

/**
 * Ends a response here, unless it has ended; where that `cancels` it, one in the background on the server too. One that is
 * `interrupted` was only lost from sight and goes on there: it stays so until the server says that it stopped.
 */
export function abort(work: Work, leave: () => void, cancels: boolean): void {
  const { board, transport, first } = work
  const { phase, response } = board.read()
  const isLost = cancels && phase === 'interrupted'
  if (isTerminal(phase) && !isLost) return leave()
  const isCancelled = cancels && transport.cancel !== undefined && isInBackground(work)
  const id = response?.id ?? (first.by === 'create' ? undefined : first.id)
  let left = board.read()
  // It is cancelled by its id, which comes with its first event.
  if (isCancelled && !id) work.onId = (late) => cancel(work, late, left)
  leave()
  if (!isLost) left = close(work, { phase: 'aborted' })
  if (isCancelled && id) void cancel(work, id, left)
}

/** Cancels a response on the server. What comes of it is written as long as the state is the same. Never rejects. */
async function cancel(work: Work, id: string, state: StreamState): Promise<void> {
  const { transport, board } = work
  // Another response may have taken its place meanwhile.
  const isSame = (): boolean => board.read() === state
  try {
    const status = statusOf(await transport.cancel?.(id))
    if (isSame() && status === 'cancelled') close(work, { phase: 'cancelled' })
  } catch {
    if (isSame()) board.show(warn(state, unconfirmed))
  }
}

const unconfirmed = {
  code: 'cancel_failed',
  message: 'The server did not say that it stopped the response: it may still be at work.',
}
