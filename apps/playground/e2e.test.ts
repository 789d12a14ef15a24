import { catalog } from '@response-stream/recordings'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chromiumArguments, chromiumPath } from '../../scripts/browser.mjs'
import { send } from './server/testing.ts'

vi.setConfig({ testTimeout: 60_000 })

let server: ViteDevServer
let browser: Browser
let home: string

beforeAll(async () => {
  server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('.', import.meta.url)),
    // A page of `npm start` beside this test keeps its own.
    cacheDir: 'node_modules/.vite-e2e',
    logLevel: 'silent',
    server: { port: 0, hmr: false, watch: null },
  })
  await server.listen()
  home = server.resolvedUrls?.local[0] ?? ''
  const executablePath = chromiumPath()
  browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
  })
  // The first page makes Vite bundle what comes from outside; that is not what the tests wait for.
  await open('').then(({ page }) => page.close())
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const contexts = new Map<string, Promise<BrowserContext>>()

/** Pages that are opened alike share a context, so that the second finds its files in the cache. */
function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
  const name = JSON.stringify(options)
  const viewport = { width: 1280, height: 800 }
  const context = contexts.get(name) ?? browser.newContext({ viewport, ...options })
  contexts.set(name, context)
  return context
}

/** Opens the page and notes what it complains of and whom it asks. */
async function open(hash: string, options: BrowserContextOptions = {}) {
  const page = await (await contextFor(options)).newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(home + hash)
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  return { page, complaints, asked }
}

/** What axe finds wrong, as the rule and the element. */
async function flaws(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Plays a recording in a thread that is there, as a link does, and waits for its end. */
async function play(page: Page, name: string): Promise<void> {
  const runs = page.getByRole('button', { name: 'Run again' })
  const before = await runs.count()
  await page.evaluate((hash) => (location.hash = hash), `#recording=${name}&pace=instant`)
  await expect.poll(() => runs.count(), { timeout: 20_000 }).toBe(before + 1)
}

const answer = (page: Page) => page.getByRole('article', { name: 'Answer', exact: true }).last()

it('has fetched what the first question needs before it is asked', async () => {
  const { page, asked } = await open('')
  await expect.poll(() => asked.some((url) => url.includes('/createActions.'))).toBe(true)
  await page.close()
})

describe('a recording', () => {
  it('is found by keyboard, streams, and cites its sources', async () => {
    const { page, complaints, asked } = await open('#pace=2x')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a recording' }).fill('six citations')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await answer(page).getByText('Searching the web').first().waitFor()
    await answer(page).getByText('No waiting in line.').waitFor({ timeout: 20_000 })
    expect(await answer(page).getAttribute('aria-busy')).toBe('true')
    await page.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 20_000 })
    await expect
      .poll(() =>
        answer(page)
          .getByRole('link', { name: /^Source \d/ })
          .count(),
      )
      .toBe(6)
    expect(new URL(page.url()).hash).toBe('#recording=web-search&pace=2x')
    expect(complaints).toEqual([])
    expect(new Set(asked.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']))
    await page.close()
  })

  it('is repeated by its link, as fast as it says', async () => {
    const { page } = await open('#recording=refusal&pace=instant')
    await answer(page).getByText('can’t help with getting into').waitFor()
    expect(await page.getByRole('combobox', { name: 'Pace' }).textContent()).toBe('Instant')
    await page.close()
  })

  it.each(['the button', 'Escape'])('is stopped by %s and keeps what it said', async (by) => {
    const { page, complaints } = await open('#recording=very-long-answer')
    await answer(page).getByText('what happens when a page loads').waitFor()
    // An open menu has the key first.
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /^Short answer/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    expect(await answer(page).getAttribute('aria-busy')).toBe('true')
    if (by === 'Escape') await page.keyboard.press('Escape')
    else await page.getByRole('button', { name: 'Stop' }).click()
    await answer(page).getByText('You stopped this answer').waitFor()
    expect(await answer(page).textContent()).toContain('what happens when a page loads')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('that fails says so, keeps its words, and can be tried again', async () => {
    const { page } = await open('#recording=failed&pace=instant')
    const notice = answer(page).getByRole('alert')
    await notice.getByText('The answer failed').waitFor()
    expect(await answer(page).textContent()).toContain('The tallest tide in the world')
    const retried = page.waitForRequest('**/v1/responses')
    await answer(page).getByRole('button', { name: 'Retry' }).click()
    expect((await retried).postDataJSON()).toMatchObject({ model: 'recorded/failed' })
    await notice.getByText('The answer failed').waitFor()
    await page.close()
  })

  it('stays above the next one', async () => {
    const { page } = await open('#recording=short-answer&pace=instant')
    await answer(page).getByText('8 minutes and 20 seconds').waitFor()
    await page.getByRole('textbox', { name: 'Message' }).fill('Please refuse this')
    await page.keyboard.press('Enter')
    await answer(page).getByText('can’t help with getting into').waitFor()
    const answers = page.getByRole('article', { name: 'Answer', exact: true })
    expect(await answers.count()).toBe(2)
    expect(await answers.first().textContent()).toContain('8 minutes and 20 seconds')
    expect(new URL(page.url()).hash).toBe('#pace=instant')
    await page.close()
  })
})

it('follows the end while the reader is there, and lets the reader go', async () => {
  const { page } = await open('#recording=very-long-answer&pace=2x')
  const log = page.getByRole('log', { name: 'Conversation' })
  const end = () => log.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop)
  const height = () => log.evaluate((box) => box.scrollHeight)
  const place = () => log.evaluate((box) => box.scrollTop)
  await expect.poll(height, { timeout: 20_000 }).toBeGreaterThan(1400)
  expect(await end()).toBeLessThan(64)
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, -500)
  await page.getByRole('button', { name: 'Jump to latest' }).waitFor()
  const [before, left] = [await height(), await place()]
  await expect.poll(height, { timeout: 20_000 }).toBeGreaterThan(before + 100)
  expect(await place()).toBe(left)
  await page.getByRole('button', { name: 'Jump to latest' }).click()
  await expect.poll(end).toBeLessThan(64)
  await page.close()
})

it('shows what an answer was made of', async () => {
  const { page } = await open('#recording=unknown-item&pace=instant')
  await page.getByRole('button', { name: 'Show details' }).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByText('completed', { exact: true }).waitFor()
  expect(await details.textContent()).toContain('acme:trace.sampled')
  await details.getByText('output', { exact: true }).click()
  await details.getByText('message', { exact: true }).waitFor()
  await page.close()
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('axe finds nothing on the empty page, and nothing on answers with their details', async () => {
    const { page } = await open('', { colorScheme, reducedMotion: 'reduce' })
    expect(await flaws(page)).toEqual([])
    await play(page, 'web-search')
    await page.getByRole('button', { name: 'Show details' }).click()
    expect(await flaws(page)).toEqual([])
    await play(page, 'failed')
    expect(await flaws(page)).toEqual([])
    await page.close()
  })

  it('axe finds nothing in the open menu and the sheet of a narrow page', async () => {
    const viewport = { width: 360, height: 740 }
    const { page } = await open('', { colorScheme, viewport, reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /^Short answer/ }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByRole('dialog', { name: 'Details' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.close()
  })
})

it('is never wider than a small phone', async () => {
  const { page } = await open('', { viewport: { width: 360, height: 740 } })
  for (const { name } of catalog) {
    await play(page, name)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, name).toBe(360)
  }
  await page.close()
})

it('listens on this machine alone, and has no page for other addresses', async () => {
  expect(server.httpServer?.address()).toMatchObject({ address: '127.0.0.1' })
  expect((await fetch(`${home}api/proxy?url=http://169.254.169.254/`)).status).toBe(404)
  const { headers } = await fetch(home, { headers: { origin: 'http://localhost:1' } })
  expect(headers.has('access-control-allow-origin')).toBe(false)
  const asked = { method: 'GET', path: '/', headers: { host: 'evil.test' } }
  expect((await send(Number(new URL(home).port), asked)).status).toBe(403)
})
