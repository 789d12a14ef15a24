import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { chromiumArguments, chromiumPath } from '../../scripts/browser.mjs'
import { createPageServer } from './server/pageServer.ts'

const canary = 'sk-canary-Zx81Kq-in-the-environment'
let folder: string

beforeAll(async () => {
  vi.stubEnv('RESPONSES_BASE_URL', 'https://canary.example.com/v1')
  vi.stubEnv('RESPONSES_API_KEY', canary)
  folder = await mkdtemp(join(tmpdir(), 'playground-'))
  await build({
    configFile: new URL('vite.config.ts', import.meta.url).pathname,
    root: new URL('.', import.meta.url).pathname,
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  })
  vi.unstubAllEnvs()
}, 60_000)

it('holds neither the key nor the address of the live server', async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files.filter((file) => file.isFile())
  expect(texts.length).toBeGreaterThan(5)
  for (const { parentPath, name } of texts) {
    const text = await readFile(join(parentPath, name), 'utf8')
    expect(text.includes(canary) || text.includes('canary.example.com'), name).toBe(false)
  }
})

it('runs under its content security policy', async () => {
  const server = createPageServer(folder, {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const executablePath = chromiumPath()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
  })
  onTestFinished(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  await page.goto(`http://127.0.0.1:${port}/#recording=image-previews&pace=instant`)
  await page.getByRole('img', { name: /lake at dusk/ }).waitFor()
  await page.getByRole('combobox', { name: 'Pace' }).click()
  await page.getByRole('option', { name: 'Twice as fast' }).click()
  await page.getByRole('button', { name: 'Details' }).first().click()
  expect(complaints).toEqual([])
})
