import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumArguments, chromiumPath } from '../scripts/browser.mjs'

/** A page of ours in Chromium, built as an app in production builds it. `close` leaves nothing behind. */
export async function openPage(entry: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  await buildPage(entry, folder)
  const executablePath = chromiumPath()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
  })
  const server = await serve(folder)
  const page = await browser.newPage()
  await page.goto(server.address)
  const close = async (): Promise<void> => {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { page, close }
}

function buildPage(entry: string, outDir: string): Promise<unknown> {
  return build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: { page: join(import.meta.dirname, entry) },
        output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  })
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<link rel="stylesheet" href="/page.css"><body></body><script type="module" src="/page.js"></script></html>`
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const send = async (url: string): Promise<Uint8Array | string> =>
    url === '/' ? page : readFile(join(folder, new URL(url, 'http://a').pathname))
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', types[extname(url)] ?? 'text/html; charset=utf-8')
    void send(url).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${port}/`, close }
}
