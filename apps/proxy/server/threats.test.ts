import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request as startRequest, type IncomingMessage } from 'node:http'
import { createServer, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startProxy } from './startProxy.test.kit.ts'
import { canary, send, startUpstream } from './testing.ts'
import { describeThreats } from './threats/index.ts'

describeThreats('the proxy of an app', async ({ port }, limits = {}) => ({
  port: await startProxy(`http://127.0.0.1:${port}/v1`, { limits }),
  path: '/v1',
  headers: { cookie: 'session=ada' },
}))

it.each([
  'http://api.example.com/v1',
  'http://169.254.169.254/',
  'http://localhost.evil.test/v1',
  'https://user:secret@example.com/v1',
  'ftp://127.0.0.1/',
])('P9 does not start with %s', async (address) => {
  await expect(startProxy(address)).rejects.toThrow(/^The address of the server has to /)
})

it('P17 gives a body up that drips in, and its turn back', async () => {
  const upstream = await startUpstream()
  const limits = { bodyMs: 200, running: 1 }
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`, { limits })
  const slow = startRequest({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/v1/responses',
    headers: {
      cookie: 'session=ada',
      origin: `http://127.0.0.1:${port}`,
      'x-response-stream': '1',
      'content-type': 'application/json',
      'content-length': 1_000,
    },
  })
  slow.write('{')
  const drip = setInterval(() => slow.write(' '), 20)
  const answered: Promise<IncomingMessage[]> = once(slow, 'response')
  const [answer] = await answered.finally(() => clearInterval(drip))
  expect(answer?.statusCode).toBe(408)
  slow.destroy()
  const next = await send(port, { path: '/v1/responses', headers: { cookie: 'session=ada' } })
  expect(next.status).toBe(200)
  expect(upstream.asked).toHaveLength(1)
})

it('P16 listens on this machine alone', async () => {
  const program = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url))], {
    env: {
      ...process.env,
      PORT: '0',
      RESPONSES_BASE_URL: 'https://api.example.com/v1',
      RESPONSES_API_KEY: canary,
      RESPONSES_MODELS: 'm',
    },
  })
  try {
    const [line] = await once(program.stdout, 'data')
    const port = Number(/:(\d+)\/v1\n$/.exec(String(line))?.[1])
    expect(String(line)).not.toContain(canary)
    expect(await canConnect(port)).toBe(true)
    expect(await canTake(port)).toBe(true)
  } finally {
    program.kill()
  }
})

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(Boolean(socket.destroy())))
    socket.on('error', () => resolve(false))
  })
}

/** A port of another address of this machine is free only while nobody listens on all addresses. */
function canTake(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.2', () => server.close(() => resolve(true)))
  })
}
