import {
  listInputItems,
  listModels,
  type HttpOptions,
  type InputItemsPage,
  type Model,
  type Page,
  type StreamError,
} from '@response-stream/client'
import type { InputItem } from '@response-stream/protocol'
import {
  infiniteQueryOptions,
  queryOptions,
  type DataTag,
  type InfiniteData,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { patience, responseKey, type Asked } from './queries.ts'

/** How to get the input items of a response: in which order, and how many at once. */
export type InputItemsOptions = HttpOptions & Omit<InputItemsPage, 'after'>

/** Where the input items of a response lie in the query cache: below the response, so that they go with it. */
export type InputItemsKey = readonly ['response', string, 'input_items', 'asc' | 'desc']

/** The pages of the input items of a response. */
export type InputItemsData = InfiniteData<Page<InputItem>, string | undefined>

/** The options of a query for the input items of a response, page by page. */
export type InputItemsQuery = Asked<
  UseInfiniteQueryOptions<
    Page<InputItem>,
    StreamError,
    InputItemsData,
    InputItemsKey,
    string | undefined
  >
> & { queryKey: DataTag<InputItemsKey, InfiniteData<Page<InputItem>>, StreamError> }

/**
 * Query options for the items that a stored response was asked with, page by page: for `useInfiniteQuery` and the like.
 * They do not change.
 */
export function inputItemsOptions(
  id: string,
  { order = 'desc', limit, ...http }: InputItemsOptions = {},
): InputItemsQuery {
  const [scope] = responseKey(id)
  return infiniteQueryOptions({
    queryKey: [scope, id, 'input_items', order] as const,
    queryFn: ({ pageParam: after, signal }) =>
      listInputItems(id, { ...http, after, limit, order, signal }),
    initialPageParam: undefined as string | undefined, // the first page begins after nothing
    getNextPageParam: nextPage,
    staleTime: Infinity,
    ...patience,
  })
}

function nextPage({ data, has_more, last_id }: Page<InputItem>): string | undefined {
  const last = data.at(-1)?.['id']
  if (has_more !== true) return undefined
  return last_id ?? (typeof last === 'string' ? last : undefined)
}

/** Where the models lie in the query cache. */
export type ModelsKey = readonly ['models']

/** The options of a query for the models of the server. */
export type ModelsQuery = Asked<
  UseQueryOptions<readonly Model[], StreamError, readonly Model[], ModelsKey>
> & { queryKey: DataTag<ModelsKey, readonly Model[], StreamError> }

/** Models come and go by the week. */
const modelsStaleMs = 10 * 60_000

/** Query options for the models that the server offers: for `useQuery` and the like. */
export function modelsOptions(http: HttpOptions = {}): ModelsQuery {
  return queryOptions<readonly Model[], StreamError, readonly Model[], ModelsKey>({
    queryKey: ['models'],
    queryFn: ({ signal }) => listModels({ ...http, signal }),
    staleTime: modelsStaleMs,
    ...patience,
  })
}
