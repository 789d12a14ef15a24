import { Refusal } from './refusal.ts'

/** Watches over one request to the server. */
export type Watch = {
  /** Aborts when the page has left, and when the server was silent for too long. */
  readonly signal: AbortSignal
  /** Says that the server has been heard. */
  heard(): void
  /** Gives the request up: nobody reads what comes. */
  leave(): void
  /** Ends the watch. */
  end(): void
}

/** Tokens are paid for as long as somebody reads: what the page has left is given up. */
export function watch(page: AbortSignal, idleMs: number): Watch {
  const controller = new AbortController()
  const { signal } = controller
  const silence = (): void => controller.abort(silent(idleMs))
  const leave = (): void => controller.abort(new Refusal(499, 'client_left', 'The page has left.'))
  let timer = setTimeout(silence, idleMs)
  page.addEventListener('abort', leave)
  if (page.aborted) leave()
  return {
    signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(silence, idleMs)
    },
    leave,
    end() {
      clearTimeout(timer)
      page.removeEventListener('abort', leave)
    },
  }
}

/** Why the watch ended a request; undefined when it did not. */
export function reasonOf({ signal }: Watch): Refusal | undefined {
  return signal.reason instanceof Refusal ? signal.reason : undefined
}

function silent(idleMs: number): Refusal {
  const seconds = Math.round(idleMs / 1000)
  return new Refusal(
    504,
    'upstream_timeout',
    `The server was silent for ${seconds} s, so its answer was given up. What arrived is kept. Try again.`,
  )
}
