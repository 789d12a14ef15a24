import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumArguments, chromiumPath } from '../scripts/browser.mjs'
import { markdownTexts } from './markdownTexts.ts'

const deltas = 1_000
/** Characters of the whole text: a long answer, in deltas of the usual size. */
const length = 16 * 1024
const rounds = 3
const names = ['limit', 'ours', 'streamdown', 'react-markdown'] as const
type Name = (typeof names)[number]

/**
 * What a browser takes to draw 1,000 deltas of markdown, one after another and with their layout: beside one text in one
 * element, which is all that React can do, and beside two others. Colours of code are those that each
 * has without more. Only ratios are worth quoting.
 */
export async function render(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  await buildPage(folder)
  const executablePath = chromiumPath()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
  })
  const server = await serve(folder)
  try {
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.waitForFunction(() => 'drawGrowing' in window)
    console.log(`draw ${deltas} deltas of markdown, ${length / 1024} KB in the end`)
    print(await medianTimes(page, markdownTexts['answer']?.(length) ?? ''))
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs in the page. */
function drawInPage([name, text, pieces]: readonly [string, string, number]): Promise<number> {
  return window.drawGrowing(name, text, pieces)
}

/** The candidates follow each other in every round, so that a machine that slows down slows all of them. */
async function medianTimes(page: Page, text: string): Promise<Record<Name, number>> {
  const times: Record<Name, number[]> = {
    limit: [],
    ours: [],
    streamdown: [],
    'react-markdown': [],
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      times[name].push(await page.evaluate(drawInPage, [name, text, deltas] as const))
    }
  }
  const median = (name: Name): number =>
    times[name].toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return {
    limit: median('limit'),
    ours: median('ours'),
    streamdown: median('streamdown'),
    'react-markdown': median('react-markdown'),
  }
}

function print(times: Record<Name, number>): void {
  const cells = names.map((name) => `${name} ${(times[name] / deltas).toFixed(2)} ms`)
  console.log(`${cells.join(', ')} a delta`)
  console.log(
    `  ${(times.ours / times.limit).toFixed(1)} times the limit; ` +
      `streamdown takes ${(times.streamdown / times.ours).toFixed(1)} times ours, ` +
      `react-markdown ${(times['react-markdown'] / times.ours).toFixed(1)} times`,
  )
}

function buildPage(outDir: string): Promise<unknown> {
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
        input: { page: join(import.meta.dirname, 'renderPage.tsx') },
        output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  })
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Render</title>
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
