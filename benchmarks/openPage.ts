import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { buildPage } from '../scripts/conformance/buildPage.ts'
import { openChromium } from '../scripts/conformance/openChromium.ts'
import { startPageServer } from '../scripts/conformance/pageServer.ts'

/** A page of this folder in Chromium, built as an app in production builds it. `close` leaves nothing behind. */
export async function openPage(entry: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  await buildPage(`benchmarks/${entry}`, folder)
  const server = await startPageServer(folder)
  const browser = await openChromium()
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  const close = async (): Promise<void> => {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { page, close }
}
