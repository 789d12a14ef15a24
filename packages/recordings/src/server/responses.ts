import type { Exchange } from './exchange.ts'
import { sendJson } from './exchange.ts'
import { inputItems } from './inputItems.ts'
import { usualWishes } from './options.ts'
import { play } from './play.ts'
import { Problem } from './problem.ts'
import { readRequest } from './readRequest.ts'
import { beginRun, cancelRun, finalOf, placeAfter, reach, snapshotOf, type Run } from './run.ts'
import { wishesOf } from './wishes.ts'

const fiveMinutes = 300_000

/** `POST /responses` */
export const create = async (exchange: Exchange): Promise<void> => {
  const { request, response, query, options, context } = exchange
  const body = await readRequest(request, options.maxBody ?? 1_048_576)
  const wishes = wishesOf(request, query, body.metadata, usualWishes(options))
  if (wishes.chaos.includes('rate-limit')) limitRate(exchange, body.text)
  if (body.previous !== null && !context.stored.has(body.previous))
    throw lostPrevious(body.previous)
  const run = await beginRun(body, wishes)
  if (body.store) keep(exchange, run)
  if (body.background && !body.stream) return sendJson(response, 200, snapshotOf(run))
  const left = leaving(exchange)
  if (body.stream) await play(run, response, 0, wishes, left)
  else await answerWhole(exchange, run, left)
  // Nobody but its reader knows of a response in the foreground: it ends with the connection.
  if (left.aborted && !response.writableFinished && !body.background) context.stored.delete(run.id)
}

const answerWhole = async (
  { response }: Exchange,
  run: Run,
  signal: AbortSignal,
): Promise<void> => {
  await reach(run, run.events.length - 1, signal)
  if (!signal.aborted) sendJson(response, 200, finalOf(run))
}

/** `GET /responses/{id}`, as one response or as a stream of what came after an event. */
export const retrieve = async (exchange: Exchange): Promise<void> => {
  const { request, response, query, options } = exchange
  const run = find(exchange)
  if (query.get('stream') !== 'true') return sendJson(response, 200, snapshotOf(run))
  if (!run.body.background || !run.body.stream) {
    throw unfit('Only a response that was made with background and stream can be streamed again.')
  }
  if (Date.now() - run.began > (options.resumable ?? fiveMinutes)) {
    throw unfit('This response can no longer be streamed. Ask for it without stream.')
  }
  const wishes = wishesOf(request, query, {}, usualWishes(options))
  const first = placeAfter(run, startingAfter(query))
  await play(run, response, first, wishes, leaving(exchange))
}

/** `DELETE /responses/{id}` */
export const remove = (exchange: Exchange): void => {
  const { id } = find(exchange)
  exchange.context.stored.delete(id)
  sendJson(exchange.response, 200, { id, object: 'response', deleted: true })
}

/** `POST /responses/{id}/cancel`; of a response that has ended it gives the end. */
export const cancel = (exchange: Exchange): void => {
  const run = find(exchange)
  if (!run.body.background) throw unfit('Only a response in the background can be cancelled.')
  cancelRun(run)
  sendJson(exchange.response, 200, snapshotOf(run))
}

/** `GET /responses/{id}/input_items` */
export const listInput = (exchange: Exchange): void => {
  const { query, context } = exchange
  sendJson(exchange.response, 200, inputItems(find(exchange), context.stored, query))
}

const find = ({ id, context }: Exchange): Run => {
  const run = context.stored.get(id)
  if (run !== undefined) return run
  throw new Problem(404, { message: `Response with id '${id}' not found.` })
}

const keep = ({ context, options }: Exchange, run: Run): void => {
  const { stored } = context
  stored.set(run.id, run)
  const surplus = Math.max(0, stored.size - (options.keep ?? 100))
  for (const id of [...stored.keys()].slice(0, surplus)) stored.delete(id)
}

const leaving = ({ response }: Exchange): AbortSignal => {
  const left = new AbortController()
  response.once('close', () => left.abort())
  return left.signal
}

const startingAfter = (query: URLSearchParams): number | null => {
  const given = query.get('starting_after')
  if (given === null) return null
  const number = Number(given)
  if (given !== '' && Number.isInteger(number) && number >= -1) return number
  throw unfit(
    "Invalid value for 'starting_after': it has to be a sequence number.",
    'starting_after',
  )
}

// Which of two requests is the first is known by their bodies: a client that tries again sends the same.
const limitRate = ({ context }: Exchange, body: string): void => {
  if (context.limited.delete(body)) return
  context.limited.add(body)
  for (const old of [...context.limited].slice(0, -100)) context.limited.delete(old)
  const message = 'Too many requests. Try again in a second.'
  const error = { message, type: 'too_many_requests', code: 'rate_limit_exceeded' }
  throw new Problem(429, error, { 'retry-after': '1' })
}

const lostPrevious = (id: string): Problem =>
  new Problem(400, {
    message: `Previous response with id '${id}' not found.`,
    param: 'previous_response_id',
    code: 'previous_response_not_found',
  })

const unfit = (message: string, param: string | null = null): Problem =>
  new Problem(400, { message, param, code: 'invalid_request' })
