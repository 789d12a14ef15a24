import {
  cancelResponse,
  deleteResponse,
  type HttpOptions,
  type StreamError,
} from '@response-stream/client'
import type { StoredResponse } from '@response-stream/protocol'
import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'
import { keepStored, patience, responseKey } from './queries.ts'

/** The options of a mutation that deletes the response of an id. */
export type DeleteResponseMutation = UseMutationOptions<void, StreamError, string>

/**
 * Mutation options that delete a stored response, by its id. What the query cache holds of it, its input items
 * included, goes with it.
 */
export function deleteResponseOptions(
  queryClient: QueryClient,
  http: HttpOptions = {},
): DeleteResponseMutation {
  return {
    mutationKey: ['response', 'delete'],
    mutationFn: (id) => deleteResponse(id, http),
    onSuccess: (_, id) => queryClient.removeQueries({ queryKey: responseKey(id) }),
    ...patience,
  }
}

/** The options of a mutation that cancels the background response of an id. */
export type CancelResponseMutation = UseMutationOptions<StoredResponse, StreamError, string>

/** Mutation options that end a background response, by its id. The query cache takes the response as it is then. */
export function cancelResponseOptions(
  queryClient: QueryClient,
  http: HttpOptions = {},
): CancelResponseMutation {
  return {
    mutationKey: ['response', 'cancel'],
    // It is a response object: cancelResponse throws on anything else.
    mutationFn: (id) => cancelResponse(id, http) as Promise<StoredResponse>,
    onSuccess: (response, id) => keepStored(queryClient, id, response),
    ...patience,
  }
}
