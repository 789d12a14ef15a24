import { Refusal } from './refusal.ts'

/** Who answers: the recordings, the server that the environment names, or this server about itself. */
export type Area = 'recorded' | 'live' | 'settings'

/** A request that is allowed: its area, and path and query below `/v1`, made of what was checked. */
export type Route = { readonly area: Area; readonly name: RouteName; readonly path: string }

/** What can be asked. */
export type RouteName = 'create' | 'retrieve' | 'cancel' | 'models' | 'settings'

type Way = { readonly name: RouteName; readonly method: 'GET' | 'POST'; readonly pattern: RegExp }

const ways: readonly Way[] = [
  { name: 'create', method: 'POST', pattern: /^\/responses$/ },
  { name: 'retrieve', method: 'GET', pattern: /^\/responses\/[A-Za-z0-9_-]{1,200}$/ },
  { name: 'cancel', method: 'POST', pattern: /^\/responses\/[A-Za-z0-9_-]{1,200}\/cancel$/ },
  { name: 'models', method: 'GET', pattern: /^\/models$/ },
]

const areas: readonly (readonly [string, Area])[] = [
  ['/live/v1', 'live'],
  ['/v1', 'recorded'],
]

/** Whether a request's target is ours to answer. One that is no plain path is too, so that it goes no further. */
export function isApi(target: string): boolean {
  return (
    !target.startsWith('/') || target.startsWith('//') || /^\/(v1|live|settings)\b/.test(target)
  )
}

/**
 * The way that a request takes. The target is compared as it was sent: nothing is decoded and no `..` is resolved, so
 * there is no second reading of it.
 *
 * @throws Refusal 400, 404 or 405
 */
export function findRoute(method: string, target: string): Route {
  const [path = '', query = ''] = target.split(/\?(.*)/s, 2)
  if (!/^(\/[A-Za-z0-9_-]+)+$/.test(path)) throw malformed()
  if (path === '/settings')
    return checked('GET', method, { area: 'settings', name: 'settings', path })
  for (const [prefix, area] of areas) {
    const below = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : ''
    const way = ways.find(({ pattern }) => pattern.test(below))
    if (way === undefined) continue
    const asked = below + checkedQuery(way.name, query)
    return checked(way.method, method, { area, name: way.name, path: asked })
  }
  throw new Refusal(404, 'not_found', 'There is nothing here.')
}

function checked(allowed: string, method: string, route: Route): Route {
  if (method === allowed) return route
  throw new Refusal(405, 'wrong_method', `Use ${allowed}.`, { allow: allowed })
}

/** Only a stored response takes a query: to go on with its stream, and to say what it is to hold. */
function checkedQuery(name: RouteName, query: string): string {
  if (query === '') return ''
  const pairs = [...new URLSearchParams(query)]
  const known = /^(stream|starting_after|include(\[\])?)=[A-Za-z0-9_.]{1,100}$/
  if (name !== 'retrieve' || !pairs.every((pair) => known.test(pair.join('=')))) throw malformed()
  return `?${new URLSearchParams(pairs)}`
}

function malformed(): Refusal {
  return new Refusal(400, 'malformed_target', 'The address has a form that is not allowed.')
}
