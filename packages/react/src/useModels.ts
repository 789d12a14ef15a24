'use client'

import type { HttpOptions, Model, StreamError } from '@response-stream/client'
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { modelsOptions } from './lists.ts'

/** Where the models are, and when to ask. */
export type UseModelsOptions = HttpOptions & {
  /**
   * Whether to ask at all.
   * @default true
   */
  enabled?: boolean | undefined
  /** The query client to use in place of the one above. */
  queryClient?: QueryClient | undefined
}

/**
 * The models that the server offers.
 *
 * @example
 * const { data: models = [] } = useModels({ baseUrl: '/v1' })
 */
export function useModels({
  enabled = true,
  queryClient,
  ...http
}: UseModelsOptions = {}): UseQueryResult<readonly Model[], StreamError> {
  return useQuery({ ...modelsOptions(http), enabled }, queryClient)
}
