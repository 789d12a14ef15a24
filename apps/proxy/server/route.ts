import { Refusal } from './refusal.ts'

/** What can be asked. */
export type RouteName = 'create' | 'retrieve' | 'cancel' | 'delete' | 'input_items' | 'models'

/** A request that is allowed: path and query below the base address, made of what was checked. */
export type Route = {
  readonly name: RouteName
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The response that it is about. */
  readonly id: string | null
  readonly path: string
}

/** Does an answer run as long as this takes, as against a question that is answered at once? */
export function isRunning({ name, path }: Route): boolean {
  return name === 'create' || path.includes('stream=true')
}

type Way = Omit<Route, 'id' | 'path'> & { readonly pattern: RegExp; readonly query?: RegExp }

const one = String.raw`^\/responses\/([A-Za-z0-9_-]{1,200})`

const ways: readonly Way[] = [
  { name: 'create', method: 'POST', pattern: /^\/responses$/ },
  {
    name: 'retrieve',
    method: 'GET',
    pattern: new RegExp(`${one}$`),
    query: /^(stream|starting_after|include(\[\])?)=[A-Za-z0-9_.]{1,100}$/,
  },
  { name: 'delete', method: 'DELETE', pattern: new RegExp(`${one}$`) },
  { name: 'cancel', method: 'POST', pattern: new RegExp(`${one}/cancel$`) },
  {
    name: 'input_items',
    method: 'GET',
    pattern: new RegExp(`${one}/input_items$`),
    query: /^(limit|order|after)=[A-Za-z0-9_-]{1,200}$/,
  },
  { name: 'models', method: 'GET', pattern: /^\/models$/ },
]

/**
 * The way that a request takes. The target is compared as it was sent: nothing is decoded and no `..` is resolved, so
 * there is no second reading of it.
 *
 * @param target Path and query below the prefix under which the proxy stands.
 * @param allowed The ways that are open; all of them if none are named.
 * @throws Refusal 400, 404 or 405
 */
export function findRoute(method: string, target: string, allowed?: readonly RouteName[]): Route {
  const [path = '', query = ''] = target.split(/\?([^]*)/, 2)
  if (!/^(\/[A-Za-z0-9_-]+)+$/.test(path)) throw malformed()
  const open = ways.filter(
    ({ name, pattern }) => pattern.test(path) && (allowed?.includes(name) ?? true),
  )
  const way = open.find((each) => each.method === method)
  if (way) {
    const id = way.pattern.exec(path)?.[1] ?? null
    return { name: way.name, method: way.method, id, path: path + checked(query, way) }
  }
  if (open.length === 0) throw new Refusal(404, 'not_found', 'There is nothing here.')
  const allow = open.map((each) => each.method).join(', ')
  throw new Refusal(405, 'wrong_method', `Use ${allow}.`, { allow })
}

function checked(query: string, { query: known }: Way): string {
  if (query === '') return ''
  const pairs = [...new URLSearchParams(query)]
  if (!known || !pairs.every((pair) => known.test(pair.join('=')))) throw malformed()
  return `?${new URLSearchParams(pairs)}`
}

function malformed(): Refusal {
  return new Refusal(400, 'malformed_target', 'The address has a form that is not allowed.')
}
