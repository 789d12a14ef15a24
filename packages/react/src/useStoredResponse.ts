'use client'

import type { HttpOptions, StreamError } from '@response-stream/client'
import type { StreamState } from '@response-stream/protocol'
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { storedResponseOptions } from './queries.ts'

/** Where the stored responses are, and when to ask. */
export type UseStoredResponseOptions = HttpOptions & {
  /**
   * Whether to ask at all.
   * @default true
   */
  enabled?: boolean | undefined
  /** The query client to use in place of the one above; without any there is nothing to read from. */
  queryClient?: QueryClient | undefined
}

/**
 * A response that the server has kept, as the state its stream would have led to: `<StreamProvider state={data}>` shows
 * it with the same parts. A response that `useResponseStream` has finished is found without a request.
 *
 * @example
 * const { data, error } = useStoredResponse('resp_1', { url: '/v1/responses' })
 * return data ? <StreamProvider state={data}><Response /></StreamProvider> : <p>{error?.message}</p>
 */
export function useStoredResponse(
  id: string,
  { enabled = true, queryClient, ...http }: UseStoredResponseOptions = {},
): UseQueryResult<StreamState, StreamError> {
  return useQuery({ ...storedResponseOptions(id, http), enabled }, queryClient)
}
