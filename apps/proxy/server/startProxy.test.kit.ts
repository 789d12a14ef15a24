import { createServer } from 'node:http'
import { toNode } from './node.ts'
import { createProxy, type ProxyOptions } from './proxy.ts'
import { canary, listen } from './testing.ts'

/** Starts the proxy of an app whose users sign in by a cookie, in front of the server of an address. */
export async function startProxy(
  baseUrl: string,
  options: Partial<ProxyOptions> = {},
): Promise<number> {
  const origins: string[] = []
  const proxy = createProxy({
    baseUrl,
    key: canary,
    origins,
    userOf: (request) => /session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null,
    models: ['m', 'small'],
    ...options,
  })
  const port = await listen(
    createServer((request, response) => void toNode(proxy)(request, response)),
  )
  origins.push(`http://127.0.0.1:${port}`)
  return port
}
