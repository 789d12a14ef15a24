import { retrieveResponse, type HttpOptions, type StreamError } from '@response-stream/client'
import {
  foldResponse,
  toResponse,
  type StoredResponse,
  type StreamState,
} from '@response-stream/protocol'
import {
  queryOptions,
  type DataTag,
  type QueryClient,
  type SkipToken,
  type UseQueryOptions,
} from '@tanstack/react-query'

/** Where a stored response lies in the query cache, as one response object of the wire. */
export type StoredResponseKey = readonly ['response', string]

/** The options of a query for one stored response. Its data is the state its stream would have led to. */
export type StoredResponseQuery = Asked<
  UseQueryOptions<StoredResponse, StreamError, StreamState, StoredResponseKey>
> & { queryKey: DataTag<StoredResponseKey, StoredResponse, StreamError> }

/** Options that always ask: `useSuspenseQuery` and its like take no others. */
export type Asked<Options extends { queryFn?: unknown }> = Omit<Options, 'queryFn'> & {
  queryFn?: Exclude<Options['queryFn'], SkipToken | undefined>
}

/** How often a response that still runs is looked at; and where the server could not be had for now. */
const lookAgainMs = 2_000
const afterTroubleMs = 10_000

/** A server that asks for more patience than this is asked again all the same. */
const longestWaitMs = 60_000

/** A timer of more than this fires at once, again and again. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Query options for one stored response: for `useQuery`, `useSuspenseQuery`, `prefetchQuery`.
 *
 * A finished response does not change, so it is never fetched twice; one that still runs is looked at every two seconds,
 * and every ten while the server is in trouble.
 */
export function storedResponseOptions(id: string, http: HttpOptions = {}): StoredResponseQuery {
  return queryOptions<StoredResponse, StreamError, StreamState, StoredResponseKey>({
    queryKey: responseKey(id),
    // It is a response object: retrieveResponse throws on anything else.
    queryFn: ({ signal }) => retrieveResponse(id, { ...http, signal }) as Promise<StoredResponse>,
    select: foldStored,
    staleTime: ({ state }) => (state.data && isFinished(state.data) ? Infinity : 0),
    refetchInterval: ({ state }) =>
      state.data && !isFinished(state.data) && lookAgainAfter(state.error),
    ...patience,
  })
}

/**
 * Puts a finished response into the query cache, where `useStoredResponse` finds it without a request. A state that is
 * not finished, or has no id, is left out: nothing of a running stream enters the cache.
 */
export function seedStoredResponse(queryClient: QueryClient, state: StreamState): void {
  const response = toResponse(state)
  const { id, status = 'completed' } = response
  // A stream that ended otherwise here, by a fault or by stop(), may have another end at the server, or more words.
  if (id && status === state.phase) keepStored(queryClient, id, response)
}

/** Puts a response into the query cache as the newest word about it. */
export function keepStored(queryClient: QueryClient, id: string, response: StoredResponse): void {
  const queryKey = responseKey(id)
  // A look that is on its way would bring the response as it was before.
  void queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, response)
}

/** The key of a response; what belongs to it lies below. */
export function responseKey(id: string): StoredResponseKey {
  return ['response', id]
}

/** One function for all, so that react-query folds a response once. */
function foldStored(response: StoredResponse): StreamState {
  return foldResponse(response)
}

function lookAgainAfter(error: StreamError | null): number | false {
  if (!error) return lookAgainMs
  const { retryAfterMs = 0 } = error
  return isPassing(error) && Math.min(Math.max(afterTroubleMs, retryAfterMs), longestTimerMs)
}

function isFinished({ status }: StoredResponse): boolean {
  return status !== 'queued' && status !== 'in_progress'
}

/** How often a question is asked again, and after what time. */
export const patience: {
  retry: (failures: number, error: StreamError) => boolean
  retryDelay: (failures: number, error: StreamError) => number
} = {
  retry: (failures, error) => failures < 2 && isPassing(error),
  retryDelay: (failures, { retryAfterMs = 1_000 * 2 ** failures }) =>
    Math.min(retryAfterMs, longestWaitMs),
}

/** Is it worth another try? */
function isPassing({ kind, status = 0 }: StreamError): boolean {
  if (kind === 'http') return status === 408 || status === 429 || status >= 500
  return kind === 'network' || kind === 'timeout' || kind === 'interrupted'
}
