import { checkedAddress, checkedOrigins } from './address.ts'
import { allowed, usualFields } from './allowed.ts'
import { guard } from './guard.ts'
import type { UpstreamLimits } from './limits.ts'
import { createOwnerBook, type OwnerBook } from './owners.ts'
import type { Fields } from './readBody.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { findRoute, isRunning } from './route.ts'
import { createTurns, usualUserLimits, type UserLimits } from './turns.ts'
import { createUpstream } from './upstream.ts'

/** What an app decides. */
export type ProxyOptions = {
  /** Where the API stands, such as `https://api.example.com/v1`. */
  readonly baseUrl: string
  /** Sent to that address, and to nobody else. */
  readonly key: string
  /** The origins of the pages that may ask. */
  readonly origins: readonly string[]
  /** Who asks, by the app's own session; null for nobody. */
  readonly userOf: (request: Request) => Promise<string | null> | string | null
  readonly models: readonly string[]
  /** @default see `usualFields` */
  readonly fields?: readonly string[]
  /** Fields that the app sets, such as `instructions` and `tools`. */
  readonly fixed?: Fields
  /** The path under which the API's own paths lie. @default '/v1' */
  readonly path?: string
  readonly limits?: Partial<UpstreamLimits & UserLimits>
  /** @default the memory of this process */
  readonly owners?: OwnerBook
}

/** Answers a request of a page. It never throws. */
export type Proxy = (request: Request) => Promise<Response>

/**
 * The proxy that an app needs between its pages and a Responses API: it knows the user, holds the key, and lets through
 * what the app allows.
 *
 * @throws Error when the address or an origin is none.
 */
export function createProxy(options: ProxyOptions): Proxy {
  const { path = '/v1', limits = {}, owners = createOwnerBook() } = options
  const upstream = createUpstream({ ...options, baseUrl: checkedAddress(options.baseUrl) })
  const origins = checkedOrigins(options.origins)
  const turns = createTurns({ ...usualUserLimits, ...limits })
  const allowance = { fields: usualFields, fixed: {}, ...options }

  async function answer(request: Request): Promise<Response> {
    guard(request, origins)
    const route = findRoute(request.method, targetBelow(path, request.url))
    const user = await options.userOf(request)
    if (user === null) throw new Refusal(401, 'not_signed_in', 'Sign in, then try again.')
    if (route.id !== null) await checkOwner(owners, route.id, user)
    if (route.name === 'models') return modelList(options.models)
    const came = await upstream({
      request,
      route,
      prepare: async (body: Fields) => {
        const { previous_response_id: earlier } = body
        if (typeof earlier === 'string') await checkOwner(owners, earlier, user)
        return allowed(body, allowance)
      },
      onId: (id: string) => owners.claim(id, user),
      // To cancel ends what is paid for: it is never refused.
      ...(route.name !== 'cancel' && { onEnd: turns.take(user, isRunning(route)) }),
    })
    if (route.name === 'delete' && route.id !== null && came.ok) await owners.forget(route.id)
    return came
  }
  return (request) => answer(request).catch(refusalOf)
}

function targetBelow(path: string, address: string): string {
  const { pathname, search } = new URL(address)
  if (pathname.startsWith(`${path}/`)) return pathname.slice(path.length) + search
  throw new Refusal(404, 'not_found', 'There is nothing here.')
}

/** Whose it is not, does not learn that it is there. */
async function checkOwner(owners: OwnerBook, id: string, user: string): Promise<void> {
  if ((await owners.ownerOf(id)) === user) return
  throw new Refusal(404, 'not_found', 'There is no response of that id.')
}

function modelList(models: readonly string[]): Response {
  const data = models.map((id) => ({ id, object: 'model' }))
  return Response.json({ object: 'list', data }, { headers: { 'cache-control': 'no-store' } })
}
