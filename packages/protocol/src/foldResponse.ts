import { readFault } from './fault.ts'
import { isObject, type JsonObject } from './shape.ts'
import { adoptSnapshot } from './snapshot.ts'
import { initialState, type StreamState } from './state.ts'

/**
 * A stored response, as `GET /responses/{id}` or a request without `stream` answers, in the state
 * that its stream would have led to.
 *
 * A body that is no response object gives a failed state.
 */
export function foldResponse(response: unknown, at: number | null = null): StreamState {
  if (!isObject(response) || (!Array.isArray(response['output']) && !response['status'])) {
    const error = isObject(response)
      ? readFault(response)
      : readFault({ message: 'The server answered with something that is no response object.' })
    return { ...initialState, phase: 'failed', error }
  }
  return adoptSnapshot(initialState, statusOf(response), response, at)
}

/** A stored response without a status is a finished one: only finished ones come without a stream. */
function statusOf(response: JsonObject): string {
  return typeof response['status'] === 'string' ? response['status'] : 'completed'
}
