import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, it, onTestFinished } from 'vitest'
import { startProxy } from './startProxy.test.kit.ts'
import { canary } from './testing.ts'

const script = fileURLToPath(
  new URL('../../../../shared/corpora/fault-server.mjs', import.meta.url),
)
const known = existsSync(script)
if (!known) console.log(`${script} is not there: the proxy is not tried with its faults.`)

// By its real path: behind a link it takes itself for a module and starts nothing.
const child = known
  ? spawn(process.execPath, [realpathSync(script)], { stdio: ['ignore', 'pipe', 'ignore'] })
  : null
const port = child ? await portOf(child.stdout) : 0
afterAll(() => void child?.kill())

async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  const [line] = await once(output.setEncoding('utf8'), 'data')
  return JSON.parse(String(line)).port
}

const scenarios: { name: string }[] = child
  ? await (await fetch(`http://127.0.0.1:${port}/fault/`)).json()
  : []

/** The path of a question leads to one fault; all else passes as it is, down to the bytes of the connection. */
async function startFault(name: string): Promise<number> {
  const sockets = new Set<{ destroy(): void }>()
  const server = createServer((page) => {
    const fault = connect(port, '127.0.0.1')
    for (const socket of [page, fault]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => (page.destroy(), fault.destroy()))
    }
    page.once('data', (first) => {
      fault.write(String(first).replace('/v1/responses', `/fault/${name}?key=proxy-${name}`))
      page.pipe(fault)
    })
    fault.pipe(page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** All that comes of a request within a time. */
async function cameOf(at: number): Promise<string> {
  let said = ''
  try {
    const answer = await fetch(`http://127.0.0.1:${at}/v1/responses`, {
      method: 'POST',
      body: '{"input":"Hi","stream":true}',
      headers: {
        accept: 'text/event-stream',
        cookie: 'session=ada',
        'content-type': 'application/json',
        origin: `http://127.0.0.1:${at}`,
        'x-response-stream': '1',
      },
      signal: AbortSignal.timeout(700),
    })
    said = `${answer.status} ${JSON.stringify([...answer.headers])}`
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) said += decoder.decode(chunk, { stream: true })
  } catch {
    // What came until then is what is looked at.
  }
  return said
}

describe.runIf(known).concurrent('P1 with each fault of a server', () => {
  it.for(scenarios)('$name shows no key', { timeout: 20_000 }, async ({ name }, { expect }) => {
    const at = await startProxy(`http://127.0.0.1:${await startFault(name)}/v1`, {
      limits: { idleMs: 2_000 },
    })
    expect(await cameOf(at)).not.toContain(canary)
    // It still stands, and answers the next question.
    const next = await fetch(`http://127.0.0.1:${at}/v1/models`, {
      headers: { cookie: 'session=ada', 'x-response-stream': '1' },
    })
    expect(next.status).toBe(200)
  })
})

it.runIf(known)('passes the whole of a stream on', async ({ expect }) => {
  const at = await startProxy(`http://127.0.0.1:${await startFault('ok')}/v1`)
  expect(await cameOf(at)).toMatch(/^200 [^]*response\.completed/)
})
