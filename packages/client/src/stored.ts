import type { InputItem } from '@response-stream/protocol'
import { ask } from './ask.ts'
import {
  given,
  splitAddress,
  trimmed,
  type HttpOptions,
  type StoredOptions,
} from './httpOptions.ts'
import { readJson, readWholeResponse } from './readAnswer.ts'

/**
 * A response that the server has kept, as it is on the wire.
 *
 * @throws StreamError `network`, `http` or `protocol`.
 */
export async function retrieveResponse(id: string, options: StoredOptions = {}): Promise<unknown> {
  return readWholeResponse(await ask(options, { path: [id] }), options)
}

/**
 * Ends a background response on the server. Returns it as it is then: its status says whether it was still running.
 *
 * @throws StreamError `network`, `http` or `protocol`.
 */
export async function cancelResponse(id: string, options: StoredOptions = {}): Promise<unknown> {
  return readWholeResponse(await ask(options, { method: 'POST', path: [id, 'cancel'] }), options)
}

/**
 * Deletes a stored response.
 *
 * @throws StreamError `network` or `http`.
 */
export async function deleteResponse(id: string, options: StoredOptions = {}): Promise<void> {
  const response = await ask(options, { method: 'DELETE', path: [id] })
  await response.body?.cancel()
}

/** One page of a list of the API. */
export type Page<T> = {
  data: readonly T[]
  /** Is there a page after this one? */
  has_more?: boolean
  /** The id of the last entry: the next page begins after it. */
  last_id?: string | null
}

/** Which page of the input items to get. */
export type InputItemsPage = {
  /** The id of the item that the page begins after. */
  after?: string | undefined
  /** How many items at most. */
  limit?: number | undefined
  /** @default the server's: newest first */
  order?: 'asc' | 'desc' | undefined
}

/**
 * The items that a stored response was asked with, one page.
 *
 * @throws StreamError `network`, `http` or `protocol`.
 */
export async function listInputItems(
  id: string,
  { after, limit, order, ...options }: StoredOptions & InputItemsPage = {},
): Promise<Page<InputItem>> {
  const path = [id, 'input_items']
  const response = await ask(options, { path, query: { after, limit, order } })
  return readJson(response, options, isPage<InputItem>)
}

/** A model that the server offers. */
export type Model = { id: string; created?: number; owned_by?: string }

/**
 * The models that the server offers.
 *
 * @throws StreamError `network`, `http` or `protocol`.
 */
export async function listModels(options: StoredOptions = {}): Promise<readonly Model[]> {
  const url = (): Promise<string> => modelsAddress(options)
  const response = await ask({ ...options, url }, {})
  return (await readJson(response, options, isPage<Model>)).data
}

/** The models lie below the base address; beside the responses, where only their address is given. */
async function modelsAddress({ url, baseUrl }: HttpOptions): Promise<string> {
  const base = await given(baseUrl)
  const own = base === undefined ? await given(url) : undefined
  const [address = '', ...query] = splitAddress(base ?? own ?? '/v1')
  const place = own === undefined ? trimmed(address) : trimmed(address).replace(/\/?[^/]*$/, '')
  return [`${place}/models`, ...query].join('?')
}

function isPage<T>(json: unknown): json is Page<T> {
  return typeof json === 'object' && json !== null && 'data' in json && Array.isArray(json.data)
}
