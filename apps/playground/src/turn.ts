import { createStreamStore, type CreateResponse, type StreamStore } from '@response-stream/client'
import type { Recording } from '@response-stream/recordings'
import { paceHeaders, type Pace } from './pace.ts'

/** Who answers a turn. A recorded turn without a recording lets its words choose one. */
export type Source =
  | { readonly kind: 'recorded'; readonly recording: Recording | null; readonly pace: Pace }
  | { readonly kind: 'live'; readonly model: string; readonly previousId: string | null }

/** A question and its answer. The answer has a store of its own, so nothing that follows can change it. */
export type Turn = {
  readonly id: number
  readonly text: string
  readonly source: Source
  readonly store: StreamStore
}

/** The header by which the server knows our page. */
export const pageHeaders = { 'x-response-stream': '1' }

/** Makes a turn. It has not been asked yet. */
export function createTurn(id: number, text: string, source: Source): Turn {
  const store =
    source.kind === 'live'
      ? createStreamStore({ url: '/live/v1/responses', headers: pageHeaders })
      : createStreamStore({ headers: { ...pageHeaders, ...paceHeaders(source.pace) } })
  return { id, text, source, store }
}

/** Asks, and asks again. */
export function askTurn({ text, source, store }: Turn): void {
  void store.getState().send(requestFor(text, source))
}

function requestFor(input: string, source: Source): CreateResponse {
  if (source.kind === 'recorded') {
    return { model: source.recording ? `recorded/${source.recording.name}` : 'recorded', input }
  }
  const { model, previousId: previous } = source
  return { model, input, ...(previous !== null && { previous_response_id: previous }) }
}

/** The id to go on from: of the last answer that the live server has finished and kept. */
export function previousId(turns: readonly Turn[]): string | null {
  const last = turns.at(-1)
  if (last?.source.kind !== 'live') return null
  const { phase, response } = last.store.getState()
  return phase === 'completed' && response?.['store'] !== false ? (response?.id ?? null) : null
}
