import { isEnded, isTerminal, warn, type StreamState } from '@response-stream/protocol'
import type { Board } from './board.ts'
import { createHttpTransport } from './httpTransport.ts'
import { statusOf } from './incoming.ts'
import { createLateCancel, type LateCancel } from './lateCancel.ts'
import type { StreamStoreOptions } from './options.ts'
import type { Work } from './receive.ts'
import { isInBackground, type Route } from './route.ts'
import { createRun, type Run } from './run.ts'

/** The requests of one store, one after the other. */
export type Session = {
  /** Starts the clock anew. */
  startClock(): void
  /** Sets out on a way, from a state; whatever was on its way is given up. */
  begin(route: Route, from: StreamState): Promise<void>
  /** What is on its way: resolves when that has ended. Null when nothing is. */
  going(): Promise<void> | null
  /** Ends what is on its way, here. False when nothing was. */
  abort(): boolean
  /** Gives up what is on its way and writes nothing. */
  drop(): void
  /** Ends a background response on the server. Never rejects. */
  cancel(): Promise<void>
}

/** Makes the session of a board. `read` is asked for the options at the beginning of each way. */
export function createSession(
  read: () => StreamStoreOptions,
  board: Board,
  now: (heardAt?: number) => number,
): Session {
  let run: Run | null = null
  let asked: Asked | null = null
  let startedAt = 0
  const elapsed = (heardAt?: number): number => now(heardAt) - startedAt

  function going(): Promise<void> | null {
    return run && !isTerminal(board.read().phase) ? run.ended : null
  }
  function drop(): void {
    run?.leave()
    run = null
  }
  return {
    startClock() {
      startedAt = now()
    },
    begin(route, from) {
      drop()
      asked = prepare(read(), route)
      // A listener may stop it or send another request as soon as it is shown.
      run = createRun({ ...asked, elapsed, board })
      return run.start(from)
    },
    going,
    abort() {
      const runs = going() !== null
      drop()
      if (runs) board.close({ phase: 'aborted' }, elapsed())
      return runs
    },
    drop,
    cancel: () => cancelOnServer(() => asked, board, elapsed),
  }
}

type Asked = LateCancel & Pick<Work, 'transport' | 'route' | 'persistence' | 'silence'>

function prepare(options: StreamStoreOptions, route: Route): Asked {
  const transport = options.transport ?? createHttpTransport(options)
  const silence = options.silence ?? {}
  return { ...createLateCancel(transport), transport, route, persistence: options, silence }
}

async function cancelOnServer(
  current: () => Asked | null,
  board: Board,
  elapsed: () => number,
): Promise<void> {
  const asked = current()
  if (!asked?.transport.cancel || !isInBackground(asked.route, board.read())) return
  const { route, transport } = asked
  const id = board.read().response?.id ?? (route.by === 'create' ? undefined : route.id)
  if (!id) return asked.cancelWhenKnown()
  // Another response may have taken its place meanwhile.
  const isShown = (): boolean => {
    const { phase } = board.read()
    return asked === current() && isTerminal(phase) && !isEnded(phase)
  }
  try {
    const status = statusOf(await transport.cancel?.(id))
    if (isShown() && status === 'cancelled') board.close({ phase: 'cancelled' }, elapsed())
  } catch {
    if (isShown()) board.show(warn(board.read(), unconfirmed))
  }
}

const unconfirmed = {
  code: 'cancel_failed',
  message: 'The server did not say that it stopped the response; it may still be working on it.',
}
