import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const command = fileURLToPath(new URL('./record.ts', import.meta.url))
const secret = 'hush-of-this-test'
const event = 'data: {"type":"response.created","response":{"id":"resp_1"}}\n\n'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** Takes a recording from a server that answers so; `path` is what the address ends with. */
async function setup(answer: Answer, path = '/v1') {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  const folder = await mkdtemp(join(tmpdir(), 'record-'))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  const url = `http://127.0.0.1:${port}${path}`
  const words = ['taken', '--url', url, '--model', 'm', '--key', 'RECORD_TEST_KEY', '--out', folder]
  const child = spawn(process.execPath, [command, ...words], {
    env: { ...process.env, RECORD_TEST_KEY: secret },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill())
  const file = (): Promise<string> => readFile(join(folder, 'taken.sse'), 'utf8')
  return { child, asked, file, files: () => readdir(folder), ended: ending(child) }
}

/** All that was printed, and the code at the end. */
async function ending(child: ChildProcess): Promise<{ said: string; code: unknown }> {
  const printed = [child.stdout, child.stderr].map((stream) => stream?.toArray() ?? [])
  const [[code], ...chunks] = await Promise.all([once(child, 'exit'), ...printed])
  return { said: chunks.flat().join(''), code }
}

const streams: Answer = (_, response) =>
  response.writeHead(200, { 'content-type': 'Text/Event-Stream' }).end(event)

it('prints no key that a server tells when it refuses', async () => {
  const { ended, files } = await setup((request, response) => {
    response.writeHead(401).end(`Not yours: ${request.headers.authorization}`)
  })
  const { said, code } = await ended
  expect(said).toContain('Not yours: Bearer removed')
  expect(said).not.toContain(secret)
  expect([code, await files()]).toEqual([1, []])
})

it.each([
  ['/v1', '/v1/responses'],
  ['/v1/?api-version=2', '/v1/responses?api-version=2'],
  ['/v1/responses?api-version=2', '/v1/responses?api-version=2'],
])('asks the responses of %s with its query behind them', async (path, wanted) => {
  const { asked, ended } = await setup(streams, path)
  expect((await ended).code).toBe(0)
  expect(asked).toEqual([wanted])
})

/** More than lies on the way: when it is gone, its beginning has been read. */
const much = 24 * 1024 * 1024

it('writes what came when it is told that this is enough', async () => {
  const { child, ended, file } = await setup(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(event)
    const more = `data: {"type":"more","text":"${'x'.repeat(250_000)}"}\n\n`
    for (let sent = 0; sent < much; sent += more.length) {
      if (!response.write(more)) await once(response, 'drain')
    }
    child.kill('SIGINT')
  })
  const { said, code } = await ended
  expect(said).toContain('The connection broke: ')
  expect(code).toBe(0)
  expect(await file()).toMatch(/^(: \d+ms\n)?data: \{"type":"response\.created"/)
})

it('writes nothing where nothing came', async () => {
  const { ended, files } = await setup((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(': a comment\n\n')
  })
  const { said, code } = await ended
  expect(said).toContain('The stream held no event.')
  expect([code, await files()]).toEqual([1, []])
})
