'use client'

import type { HttpOptions, StreamError } from '@response-stream/client'
import {
  useMutation,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
} from '@tanstack/react-query'
import { deleteResponseOptions } from './mutations.ts'

/** Where the responses are, and which cache knows of them. */
export type UseDeleteResponseOptions = HttpOptions & {
  /** The query client to use in place of the one above. */
  queryClient?: QueryClient | undefined
}

/**
 * Deletes a stored response. What the query cache holds of it goes with it.
 *
 * @example
 * const { mutate: remove, isPending } = useDeleteResponse({ url: '/v1/responses' })
 * return <button disabled={isPending} onClick={() => remove('resp_1')}>Delete</button>
 */
export function useDeleteResponse({
  queryClient,
  ...http
}: UseDeleteResponseOptions = {}): UseMutationResult<void, StreamError, string> {
  const client = useQueryClient(queryClient)
  return useMutation(deleteResponseOptions(client, http), client)
}
