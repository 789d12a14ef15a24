import type { ServerResponse } from 'node:http'
import { Refusal } from './refusal.ts'

/** Watches over one request to the live server. */
export type Watch = {
  /** Aborts when the page has left, and when the server was silent for too long. */
  readonly signal: AbortSignal
  /** Says that the server has been heard. */
  heard(): void
  /** Ends the watch. */
  end(): void
}

/** Tokens are paid for as long as somebody reads: what the page has left is given up. */
export function watch(response: ServerResponse, idleMs: number): Watch {
  const controller = new AbortController()
  const { signal } = controller
  const silence = () => controller.abort(silent(idleMs))
  const timer = setTimeout(silence, idleMs)
  const left = () => controller.abort(new Refusal(499, 'client_left', 'The page has left.'))
  response.once('close', left)
  return {
    signal,
    heard: () => timer.refresh(),
    end() {
      clearTimeout(timer)
      response.off('close', left)
    },
  }
}

function silent(idleMs: number): Refusal {
  const seconds = Math.round(idleMs / 1000)
  return new Refusal(
    504,
    'upstream_timeout',
    `The server was silent for ${seconds} s, so its answer was given up. What arrived is kept. Try again.`,
  )
}
