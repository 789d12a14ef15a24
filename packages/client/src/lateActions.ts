import {
  connect,
  initialState,
  type StreamFault,
  type StreamState,
} from '@response-stream/protocol'
import type { Actions } from './createActions.ts'
import { deferred } from './deferred.ts'
import { loadActions, loadedActions, preloadActions } from './loadActions.ts'
import type { StreamStoreOptions } from './options.ts'
import type { StreamStore } from './streamStore.ts'

/** The actions of one store, there or not. */
type Late = {
  store: StreamStore
  clocks: StreamStoreOptions
  live?: Actions | undefined
  /** Ends what waits for the code: the last that was asked for. */
  giveUp?: (() => void) | undefined
}

/**
 * Makes the actions of a store before their code has come. What is asked for shows at once and can be ended at any time;
 * it is sent when the code is there, and where the code does not come it fails with an error that says so.
 */
export function createLateActions(store: StreamStore, clocks: StreamStoreOptions): Actions {
  const late: Late = { store, clocks }
  // Whoever makes a store will ask for something soon.
  void preloadActions()
  return {
    send: (options, request) => ask(late, (live) => live.send(options, request)),
    resume(options, id) {
      const isAny = late.live || id !== undefined
      return isAny ? ask(late, (live) => live.resume(options, id)) : Promise.resolve()
    },
    abort(cancels) {
      if (late.live) late.live.abort(cancels)
      else if (late.giveUp) rest(late, { ...initialState, phase: 'aborted' })
    },
    reset() {
      if (late.live) late.live.reset()
      else rest(late, initialState)
    },
  }
}

function ask(late: Late, start: (live: Actions) => Promise<void>): Promise<void> {
  late.live ??= loadedActions()?.(late.store, late.clocks)
  if (late.live) {
    late.giveUp?.()
    late.giveUp = undefined
    return start(late.live)
  }
  const { promise, resolve } = deferred()
  const isWanted = (): boolean => late.giveUp === resolve
  try {
    rest(late, connect(), resolve)
  } catch {
    // Who listens and throws is told once more when the code has come, which takes the error down.
  }
  loadActions()
    .then(
      (createActions) => {
        late.live ??= createActions(late.store, late.clocks)
        return isWanted() ? start(late.live) : undefined
      },
      () => {
        if (isWanted()) rest(late, { ...initialState, phase: 'failed', error: notLoaded })
      },
    )
    .then(resolve, () => resolve())
  return promise
}

/** Shows a state in which nothing was sent. What waited is over; something else may wait. */
function rest(late: Late, state: StreamState, next?: () => void): void {
  late.giveUp?.()
  late.giveUp = next
  // A listener may say something else as soon as it is shown.
  late.store.setState(state)
}

const notLoaded: StreamFault = {
  kind: 'network',
  message:
    'The code that asks for a response did not come: nothing was sent. Check the connection and try again, or load the page anew.',
}
