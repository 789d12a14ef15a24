'use client'

import type { HttpOptions, StreamError } from '@response-stream/client'
import type { StoredResponse } from '@response-stream/protocol'
import {
  useMutation,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
} from '@tanstack/react-query'
import { cancelResponseOptions } from './mutations.ts'

/** Where the responses are, and which cache knows of them. */
export type UseCancelResponseOptions = HttpOptions & {
  /** The query client to use in place of the one above. */
  queryClient?: QueryClient | undefined
}

/**
 * Ends a background response on the server, also one whose stream is read elsewhere. `useStoredResponse` shows how far
 * it came.
 *
 * @example
 * const { mutate: cancel } = useCancelResponse({ url: '/v1/responses' })
 * return <button onClick={() => cancel('resp_1')}>Stop</button>
 */
export function useCancelResponse({
  queryClient,
  ...http
}: UseCancelResponseOptions = {}): UseMutationResult<StoredResponse, StreamError, string> {
  const client = useQueryClient(queryClient)
  return useMutation(cancelResponseOptions(client, http), client)
}
