import { queryOptions, useQuery } from '@tanstack/react-query'
import { pageHeaders } from './turn.ts'
import { usePlayground } from './usePlayground.ts'

/** The server that answers live, as far as the page may know it. */
export type Live = {
  readonly host: string
  readonly model: string | null
  readonly maxOutputTokens: number
}

/** What the page's own server says about itself. */
const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }): Promise<Live | null> => {
    const said = await getJson('/settings', signal)
    // It is our own server of the same version.
    return (said as { live: Live | null }).live
  },
  staleTime: Infinity,
})

/** The live server; null while it is unknown, and where there is none. */
export function useLive(): Live | null {
  return useQuery(settingsQuery).data ?? null
}

/** The model that is asked live; empty while neither the reader nor the environment has named one. */
export function useModel(): string {
  const chosen = usePlayground((state) => state.model)
  const live = useLive()
  return chosen ?? live?.model ?? ''
}

/** The models that the live server offers; empty while they are unknown, and where it does not say. */
export function useModels(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['models'],
    queryFn: async ({ signal }) => modelNames(await getJson('/live/v1/models', signal)),
    staleTime: 300_000,
    retry: false,
  })
  return data ?? []
}

async function getJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { headers: pageHeaders, signal })
  if (!response.ok) throw new Error(`${path} answers with status ${response.status}.`)
  return response.json()
}

/** Servers differ in what they say of a model; all have an id. */
export function modelNames(list: unknown): readonly string[] {
  const data = isRecord(list) ? list['data'] : undefined
  const models: readonly unknown[] = Array.isArray(data) ? data : []
  const names = models.map((model) => (isRecord(model) ? model['id'] : undefined))
  return names.filter((name) => typeof name === 'string').toSorted()
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
