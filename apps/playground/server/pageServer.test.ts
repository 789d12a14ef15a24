import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createPageServer } from './pageServer.ts'
import { listen } from 'responses-proxy/testing'
import { send } from './testing.ts'

async function start(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'dist', 'index.html'), '<p>the page</p>')
  return listen(createPageServer(join(folder, 'dist'), {}))
}

it('sends the page with a policy that lets it load its own files only', async () => {
  const { status, headers, text } = await send(await start(), { method: 'GET', path: '/' })
  expect({ status, text }).toEqual({ status: 200, text: '<p>the page</p>' })
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).not.toHaveProperty('access-control-allow-origin')
})

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nothing.js', '//evil/'])(
  'has nothing at %s',
  async (path) => {
    const { status, text } = await send(await start(), { method: 'GET', path })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('secret')
  },
)

it('has the API beside the page', async () => {
  const came = await send(await start(), { method: 'GET', path: '/settings' })
  expect(came).toMatchObject({ status: 200, text: '{"live":null}' })
})

it('listens on this machine alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'))
  const program = spawn(
    process.execPath,
    [fileURLToPath(new URL('serve.ts', import.meta.url)), folder],
    {
      env: { ...process.env, PORT: '0' },
    },
  )
  try {
    const [line] = await once(program.stdout, 'data')
    const [, port = ''] = /^Playground: http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(String(line)) ?? []
    expect(await canConnect(port, '127.0.0.1')).toBe(true)
    expect(await canTake(port, '127.0.0.2')).toBe(true)
  } finally {
    program.kill()
  }
})

function canConnect(port: string, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), host)
    socket.on('connect', () => resolve(Boolean(socket.destroy())))
    socket.on('error', () => resolve(false))
  })
}

/** A port of another address of this machine is free only while nobody listens on all addresses. */
function canTake(port: string, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(Number(port), host, () => server.close(() => resolve(true)))
  })
}
