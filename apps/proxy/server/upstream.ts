import { createIdFinder, idOf } from './findId.ts'
import { answerHeaders, isStream, questionHeaders } from './headers.ts'
import { usualLimits, type UpstreamLimits } from './limits.ts'
import { passOn } from './passOn.ts'
import { isFields, parse, readBody, type Fields } from './readBody.ts'
import { Refusal } from './refusal.ts'
import { isRunning, type Route } from './route.ts'
import { watch, reasonOf, type Watch } from './watch.ts'

/** The one server that is asked. None of it can come from a request. */
export type UpstreamOptions = {
  /** Where its API stands, without a slash at the end. */
  readonly baseUrl: string
  readonly key: string | null
  readonly limits?: Partial<UpstreamLimits> | undefined
}

/** A request whose way has been checked. */
export type Question = {
  readonly request: Request
  readonly route: Route
  /** Takes the body of a new response before it is sent. */
  readonly prepare?: (body: Fields) => Fields | Promise<Fields>
  /** Told the id of a new response, before anybody else knows it. */
  readonly onId?: (id: string) => Promise<void> | void
  /** Called once, however it ends. */
  readonly onEnd?: () => void
}

/** Asks the server one question. @throws Refusal */
export type Upstream = (question: Question) => Promise<Response>

/**
 * Passes requests on to one server: to that one address, with our key, and with nothing of the request but its checked
 * path and its JSON. The answer comes back as it streams.
 */
export function createUpstream({ baseUrl, key, limits: given }: UpstreamOptions): Upstream {
  const limits = { ...usualLimits, ...given }
  let running = 0

  return async (question) => {
    const { request, route } = question
    const weight = isRunning(route) ? 1 : 0
    if (running + weight > limits.running) {
      question.onEnd?.()
      throw busy(limits.running)
    }
    running += weight
    const guardian = watch(request.signal, limits.idleMs)
    const end = once(() => {
      running -= weight
      guardian.end()
      question.onEnd?.()
    })
    try {
      const { init, goesOn } = await initOf(question, key, limits)
      const answer = await ask(baseUrl + route.path, init, guardian)
      const finder = route.name === 'create' ? finderOf(answer, question) : undefined
      const look = finder ?? ignore
      const body = passOn(answer, { watch: guardian, key, goesOn, look, onEnd: end })
      return new Response(body, {
        status: answer.status,
        headers: answerHeaders(answer.headers, key),
      })
    } catch (cause) {
      end()
      throw cause
    }
  }
}

const ignore = (): void => undefined

function once(run: () => void): () => void {
  let ran = false
  return () => {
    if (!ran) run()
    ran = true
  }
}

async function initOf(
  { request, route, prepare = (body) => body }: Question,
  key: string | null,
  limits: UpstreamLimits,
): Promise<{ init: RequestInit; goesOn: boolean }> {
  const { method, name } = route
  const isNew = name === 'create'
  const headers = questionHeaders(request.headers, key, isNew)
  // Only what goes on can be asked for by its id.
  if (!isNew) return { init: { method, headers }, goesOn: true }
  const fields = await prepare(await readBody(request, limits))
  const body = written(capped(fields, limits.maxOutputTokens))
  return { init: { method, headers, body }, goesOn: fields['background'] === true }
}

/** @throws Refusal 400 for what can be read and not be written: a body of a hundred thousand brackets. */
function written(body: Fields): string {
  try {
    return JSON.stringify(body)
  } catch {
    throw new Refusal(400, 'invalid_json', 'The body is nested too deeply.')
  }
}

function capped(body: Fields, most: number): Fields {
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
    'The server sent a redirect, which is not followed. Set its address to the final one.',
  )
}

/** Tells the id of a new response as soon as the bytes say it, and before they go on. */
function finderOf(answer: Response, { onId }: Question) {
  if (!onId || !answer.ok) return undefined
  const find = isStream(answer.headers) ? createIdFinder() : createWholeFinder()
  return async (chunk: Uint8Array): Promise<void> => {
    const id = find(chunk)
    if (id !== undefined) await onId(id)
  }
}

/** Of a response that comes whole the id is known with the last chunk that makes it JSON. */
function createWholeFinder(): (chunk: Uint8Array) => string | undefined {
  const decoder = new TextDecoder()
  let text = ''
  return (chunk) => {
    text += decoder.decode(chunk, { stream: true })
    if (!text.trimEnd().endsWith('}')) return undefined
    const json = parse(text)
    return isFields(json) ? idOf(json) : undefined
  }
}

function busy(running: number): Refusal {
  const message = `${running} answers are running already. Wait for one to end.`
  return new Refusal(429, 'too_many_requests', message, { 'retry-after': '2' })
}

function unreachable(): Refusal {
  return new Refusal(
    502,
    'upstream_unreachable',
    'The server could not be reached. Check its address, and that it runs.',
  )
}
