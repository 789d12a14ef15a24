import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const command = fileURLToPath(new URL('./serve.ts', import.meta.url))

const run = (...args: string[]) => {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill())
  return child
}

it('prints its address and answers there', async () => {
  const child = run('--pace', 'instant', '--done', 'true')
  const [line] = await once(child.stdout, 'data')
  const url = String(line).trim()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
  const body = JSON.stringify({ model: 'recorded/short-answer', input: 'Hello', stream: true })
  const answer = await fetch(`${url}/responses`, { method: 'POST', body })
  expect(await answer.text()).toMatch(/data: \[DONE\]\n\n$/)
})

it.each([
  ['::1', 'v1', /^http:\/\/\[::1\]:\d+\/v1$/],
  ['127.0.0.1', '/api/v2/', /^http:\/\/127\.0\.0\.1:\d+\/api\/v2$/],
  ['localhost', '/', /^http:\/\/localhost:\d+$/],
])('answers at the address that it prints: on %s below "%s"', async (host, base, form) => {
  const [line] = await once(run('--host', host, '--base', base).stdout, 'data')
  const url = String(line).trim()
  expect(url).toMatch(form)
  expect((await fetch(`${url}/models`)).status).toBe(200)
})

it.each([
  ['--chaos', 'flood', /'chaos'.*rate-limit.*--port/s],
  ['--speed', 'fast', /--speed is a number above 0.*--port/s],
  ['--done', 'maybe', /--done is true or false.*--port/s],
  ['--cors', 'http://localhost:5173/', /--cors is an origin such as .*--port/s],
])('says what it cannot do and how it is used: %s %s', async (option, value, words) => {
  const child = run(option, value)
  const exited = once(child, 'exit')
  const said = await child.stderr.toArray()
  expect(Buffer.concat(said).toString()).toMatch(words)
  expect(await exited).toEqual([1, null])
})
