'use client'

import type { StreamError } from '@response-stream/client'
import {
  useInfiniteQuery,
  type QueryClient,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { inputItemsOptions, type InputItemsData, type InputItemsOptions } from './lists.ts'

/** Which items, and when to ask. */
export type UseInputItemsOptions = InputItemsOptions & {
  /**
   * Whether to ask at all.
   * @default true
   */
  enabled?: boolean | undefined
  /** The query client to use in place of the one above. */
  queryClient?: QueryClient | undefined
}

/**
 * The items that a stored response was asked with, page by page.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useInputItems('resp_1', { order: 'asc' })
 * const items = data?.pages.flatMap((page) => page.data) ?? []
 */
export function useInputItems(
  id: string,
  { enabled = true, queryClient, ...options }: UseInputItemsOptions = {},
): UseInfiniteQueryResult<InputItemsData, StreamError> {
  return useInfiniteQuery({ ...inputItemsOptions(id, options), enabled }, queryClient)
}
