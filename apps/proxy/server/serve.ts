// `pnpm --filter responses-proxy serve`: the proxy on this machine, configured by the environment.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toNode } from './node.ts'
import { createProxy, type Proxy } from './proxy.ts'

const {
  PORT = '4180',
  RESPONSES_BASE_URL,
  RESPONSES_API_KEY,
  RESPONSES_MODELS,
  ORIGINS,
} = process.env
if (!RESPONSES_BASE_URL || !RESPONSES_API_KEY || !RESPONSES_MODELS) {
  console.error(
    'Set RESPONSES_BASE_URL, RESPONSES_API_KEY and RESPONSES_MODELS (names, with commas).',
  )
  process.exit(1)
}

/** Says why it does not start, without the stack of a mistake in the settings. */
function giveUp(cause: unknown): never {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
}

function makeProxy(baseUrl: string, key: string, models: string): Proxy {
  try {
    return createProxy({
      baseUrl,
      key,
      models: models.split(','),
      origins: (ORIGINS ?? `http://localhost:${PORT}`).split(','),
      // The place of your own session. This one takes everybody on this machine for one user.
      userOf: () => 'somebody',
      fixed: { store: true },
    })
  } catch (cause) {
    return giveUp(cause)
  }
}

const handle = toNode(makeProxy(RESPONSES_BASE_URL, RESPONSES_API_KEY, RESPONSES_MODELS))
// The port is known only when it listens, where 0 takes any.
const server = createServer((request, response) => void handle(request, response))
server.on('error', giveUp)
server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  console.log(`Proxy: http://localhost:${port}/v1`)
})
