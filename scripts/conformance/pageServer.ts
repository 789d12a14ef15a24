import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

/** What a strict page allows: its own files, and pictures it was given as bytes. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cases</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
<main id="cases"></main><script type="module" src="/page.js"></script></html>`

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Serves the page at `/`, under a strict policy at `/strict`, and the files that were built for it.
 *
 * @param answerCase Answers what lies below `/case/`.
 */
export async function startPageServer(
  folder: string,
  answerCase?: RequestListener,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { url = '/' } = request
    if (answerCase && url.startsWith('/case/')) answerCase(request, response)
    else void answer(folder, url, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) }
}

function portOf(server: Server): number | undefined {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
}

function close(server: Server): void {
  server.closeAllConnections()
  server.close()
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', types[extname(url)] ?? 'text/html; charset=utf-8')
  if (url === '/strict') response.setHeader('content-security-policy', policy)
  if (url === '/' || url === '/strict') {
    response.end(page)
    return
  }
  try {
    response.end(await readFile(join(folder, new URL(url, 'http://a').pathname)))
  } catch {
    response.writeHead(404).end()
  }
}
