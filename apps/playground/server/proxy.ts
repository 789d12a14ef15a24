import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerHeaders, questionHeaders } from './headers.ts'
import type { Limits } from './limits.ts'
import { readBody } from './readBody.ts'
import { Refusal } from './refusal.ts'
import type { Route } from './route.ts'
import { createScrubber } from './scrub.ts'
import type { LiveSettings } from './settings.ts'
import { watch, type Watch } from './watch.ts'

/** Answers one request from the live server. */
export type Proxy = (
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
) => Promise<void>

/**
 * Passes requests on to the live server: to that one address, with our key, and with nothing of the request but its
 * checked path and its JSON. The answer comes back as it streams.
 */
export function createProxy(settings: LiveSettings, limits: Limits): Proxy {
  let running = 0
  return async (request, response, route) => {
    if (running >= limits.running) {
      const message = `${limits.running} answers are running already. Wait for one to end.`
      throw new Refusal(429, 'too_many_requests', message, { 'retry-after': '2' })
    }
    running++
    const guardian = watch(response, limits.idleMs)
    try {
      const init = await question(request, route, { settings, limits })
      const answer = await ask(settings.baseUrl + route.path, init, guardian)
      await passOn(answer, { response, guardian, settings })
    } finally {
      running--
      guardian.end()
    }
  }
}

type Rules = { readonly settings: LiveSettings; readonly limits: Limits }

async function question(
  request: IncomingMessage,
  { name }: Route,
  { settings, limits }: Rules,
): Promise<RequestInit> {
  const headers = questionHeaders(request.headers, settings.key)
  if (request.method !== 'POST') return { method: 'GET', headers }
  const body = await readBody(request, limits.bodyBytes)
  const sent = name === 'create' ? capped(body, settings.maxOutputTokens) : body
  return { method: 'POST', headers, body: JSON.stringify(sent) }
}

function capped(body: Readonly<Record<string, unknown>>, most: number): object {
  const wished = Number(body['max_output_tokens'] ?? most)
  return { ...body, max_output_tokens: wished <= most ? wished : most }
}

async function ask(url: string, init: RequestInit, guardian: Watch): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(url, { ...init, redirect: 'manual', signal: guardian.signal })
  } catch {
    // What fetch says may quote what it was given.
    throw reasonOf(guardian) ?? unreachable()
  }
  guardian.heard()
  if (answer.status < 300 || answer.status >= 400) return answer
  await answer.body?.cancel()
  throw new Refusal(
    502,
    'upstream_redirect',
    'The server sent a redirect, which is not followed. Set RESPONSES_BASE_URL to its final address.',
  )
}

type Exchange = {
  readonly response: ServerResponse
  readonly guardian: Watch
  readonly settings: LiveSettings
}

async function passOn(answer: Response, exchange: Exchange): Promise<void> {
  const { response, guardian, settings } = exchange
  const headers = answerHeaders(answer.headers, settings.key)
  response.writeHead(answer.status, headers)
  response.flushHeaders()
  const scrubber = createScrubber(settings.key)
  try {
    for await (const chunk of answer.body ?? []) {
      guardian.heard()
      if (!response.write(scrubber.push(chunk))) {
        await once(response, 'drain', { signal: guardian.signal })
      }
    }
  } catch {
    breakOff(exchange, headers['content-type'])
    return
  }
  response.end(scrubber.end())
}

/** A stream that the server left in silence ends with an event that says so; any other is cut, and the reader sees that. */
function breakOff({ response, guardian }: Exchange, contentType: string | undefined): void {
  const reason = reasonOf(guardian)
  if (reason?.code !== 'upstream_timeout' || contentType !== 'text/event-stream') {
    response.destroy()
    return
  }
  const { code, message } = reason
  const event = JSON.stringify({ type: 'error', code, message, param: null })
  // The empty line ends an event that was cut in the middle.
  response.end(`\n\nevent: error\ndata: ${event}\n\n`)
}

function reasonOf({ signal }: Watch): Refusal | undefined {
  return signal.reason instanceof Refusal ? signal.reason : undefined
}

function unreachable(): Refusal {
  return new Refusal(
    502,
    'upstream_unreachable',
    'The server could not be reached. Check RESPONSES_BASE_URL, and that the server runs.',
  )
}
