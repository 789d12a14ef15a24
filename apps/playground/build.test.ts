import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recordingsHandler } from '@response-stream/recordings/server'
import { chromium, type Browser, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { chromiumArguments, chromiumPath } from '../../scripts/browser.mjs'
import { createPageServer } from './server/pageServer.ts'
import { canary, listen, startUpstream } from 'responses-proxy/testing'
import { liveSettings } from './server/testing.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  vi.stubEnv('RESPONSES_BASE_URL', 'https://canary.example.com/v1')
  vi.stubEnv('RESPONSES_API_KEY', canary)
  folder = await mkdtemp(join(tmpdir(), 'playground-'))
  await build({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  })
  vi.unstubAllEnvs()
  const executablePath = chromiumPath()
  browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
  })
}, 90_000)

afterAll(() => browser?.close())

/** Opens the built page as `serve` sends it. */
async function open(hash: string, upstreamPort?: number): Promise<Page> {
  const live = upstreamPort === undefined ? null : liveSettings(upstreamPort)
  const port = await listen(createPageServer(folder, { live }))
  const page = await browser.newPage()
  // Sooner than the test's own limit, which does not say what was waited for.
  page.setDefaultTimeout(20_000)
  onTestFinished(() => page.close())
  await page.goto(`http://127.0.0.1:${port}/${hash}`)
  return page
}

it('holds neither the key nor the address of the live server', async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const written = files.filter((file) => file.isFile())
  expect(written.length).toBeGreaterThan(5)
  for (const { parentPath, name } of written) {
    const text = await readFile(join(parentPath, name), 'utf8')
    expect(text.includes(canary) || text.includes('canary.example.com'), name).toBe(false)
  }
})

it('runs under its content security policy', { timeout: 60_000 }, async () => {
  const page = await open('')
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  // The page writes into its own address.
  const { origin } = new URL(page.url())
  await page.goto('about:blank')
  await page.goto(`${origin}/#recording=image-previews&pace=instant`)
  await page.getByRole('img', { name: /lake at dusk/ }).waitFor()
  await page.getByRole('combobox', { name: 'Pace' }).click()
  await page.getByRole('option', { name: 'Twice as fast' }).click()
  await page.getByRole('button', { name: 'Details' }).first().click()
  expect(complaints).toEqual([])
})

it(
  'talks to a live server, turn by turn, and never sees the key',
  { timeout: 60_000 },
  async () => {
    const play = recordingsHandler({ pace: 'instant' })
    const bodies: string[] = []
    const upstream = await startUpstream((request: IncomingMessage, response) => {
      request.on('data', (chunk) => bodies.push(String(chunk)))
      void play(request, response)
    })
    const page = await open('', upstream.port)
    const came: Promise<string>[] = []
    page.on('response', (response) => came.push(response.text().catch(() => '')))
    await page.getByRole('radio', { name: /^Live/ }).click()
    await page.getByRole('combobox', { name: 'Model' }).fill('recorded/short-answer')
    await page.keyboard.press('Escape')
    for (const turn of [1, 2]) {
      await page.getByRole('textbox', { name: 'Message' }).fill(`Question ${turn}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByRole('button', { name: 'Run again' }).count()).toBe(turn)
    }
    const [first, second] = bodies.map((body) => JSON.parse(body))
    expect(first).toMatchObject({ model: 'recorded/short-answer', max_output_tokens: 8192 })
    expect(first).not.toHaveProperty('previous_response_id')
    expect(second).toMatchObject({
      input: 'Question 2',
      previous_response_id: expect.stringMatching(/^resp_/),
    })
    expect(await page.getByText('8 minutes and 20 seconds').count()).toBe(2)
    const seen = [...(await Promise.all(came)), await page.content()]
    // The texts are long and hold fonts: they stay out of the message.
    expect(seen.some((text) => text.includes(canary))).toBe(false)
  },
)
