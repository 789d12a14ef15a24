import { createHash } from 'node:crypto'
import { Problem } from './problem.ts'
import { isRecord } from './readRequest.ts'
import { snapshotOf, type Run } from './run.ts'

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** A page of the items that a response was given. */
export type ItemPage = {
  readonly object: 'list'
  readonly data: readonly Item[]
  readonly first_id: string | null
  readonly last_id: string | null
  readonly has_more: boolean
}

/** What the response was given, what came in the turns before it included; the latest is first. */
export const inputItems = (
  run: Run,
  stored: ReadonlyMap<string, Run>,
  query: URLSearchParams,
): ItemPage => {
  const all = itemsOf(run, stored)
  if (query.get('order') !== 'asc') all.reverse()
  const limit = Number(query.get('limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw refused('limit', 'a whole number from 1 to 100')
  }
  const after = query.get('after')
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== null && start === 0) throw refused('after', 'the id of an item of this list')
  const data = all.slice(start, start + limit)
  return {
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: start + limit < all.length,
  }
}

const itemsOf = (run: Run, stored: ReadonlyMap<string, Run>): Item[] => {
  const previous = run.body.previous === null ? undefined : stored.get(run.body.previous)
  const before = previous === undefined ? [] : [...itemsOf(previous, stored), ...said(previous)]
  return [...before, ...given(run)]
}

const said = (run: Run): Item[] => {
  const { output } = snapshotOf(run)
  return listOf(output).filter(isItem)
}

const given = (run: Run): Item[] => {
  const { input } = run.body
  const items = typeof input === 'string' ? [{ role: 'user', content: input }] : listOf(input)
  return items.filter(isRecord).map((item, index) => completed(item, `${run.id} ${index}`))
}

// An id has to be the same at each request, so it comes from what it stands for.
const completed = (item: Readonly<Record<string, unknown>>, seed: string): Item => {
  const { type = 'message', id } = item
  const prefix = type === 'message' ? 'msg' : 'item'
  const own = `${prefix}_${createHash('sha256').update(seed).digest('hex').slice(0, 48)}`
  const shared = { ...item, id: typeof id === 'string' ? id : own, type }
  if (type !== 'message') return shared
  const { content } = item
  return {
    ...shared,
    status: 'completed',
    content: typeof content === 'string' ? [{ type: textType(item), text: content }] : content,
  }
}

const textType = ({ role }: Readonly<Record<string, unknown>>): string =>
  role === 'assistant' ? 'output_text' : 'input_text'

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isItem = (value: unknown): value is Item => isRecord(value) && typeof value['id'] === 'string'

const refused = (param: string, allowed: string): Problem =>
  new Problem(400, {
    message: `Invalid value for '${param}': it has to be ${allowed}.`,
    param,
    code: 'invalid_value',
  })
