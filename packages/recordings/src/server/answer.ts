import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RecordingName } from '../catalog.ts'
import { recordingResponse, type RecordedResponse } from '../final.ts'
import { recordingEvents } from '../load.ts'
import { replay } from '../replay.ts'
import type { Pace } from './pace.ts'
import { Problem } from './problem.ts'
import { isRecord } from './readRequest.ts'

/** One answer: the recording under a response id of its own. */
export type Answer = {
  readonly id: string
  readonly name: RecordingName
  /** Writes the id of this answer over the recorded one, wherever it stands. */
  readonly rename: (text: string) => string
  readonly pace: Pace
}

/** Prepares an answer with a fresh id, so that no two requests share one. */
export const prepare = async (name: RecordingName, pace: Pace): Promise<Answer> => {
  const [first] = await recordingEvents(name)
  const created = first?.event['response']
  const recorded = isRecord(created) ? String(created['id']) : ''
  const id = `resp_${randomBytes(25).toString('hex')}`
  return {
    id,
    name,
    pace,
    rename: (text) => (recorded === '' ? text : text.replaceAll(recorded, id)),
  }
}

/** The response as it stands at the end, or null when the recording has no end. */
export const finalResponse = async ({ name, rename }: Answer): Promise<RecordedResponse | null> => {
  const response = await recordingResponse(name)
  return response === null ? null : JSON.parse(rename(JSON.stringify(response)))
}

/** Sends the events as they were recorded, and stops when the signal says that nobody listens. */
export const sendStream = async (
  answer: Answer,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-request-id': `req_${answer.id.slice('resp_'.length)}`,
  })
  response.flushHeaders()
  const { body } = await replay(answer.name, { ...answer.pace, signal })('recorded:')
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    const free = response.write(answer.rename(decoder.decode(chunk)))
    if (!free) await once(response, 'drain', { signal })
  }
  response.end()
}

/** Waits as long as the stream would have taken, and gives the final response. */
export const wholeResponse = async (
  answer: Answer,
  signal: AbortSignal,
): Promise<RecordedResponse> => {
  const events = await recordingEvents(answer.name)
  const { pace, speed } = answer.pace
  if (pace === 'recorded') await sleep((events.at(-1)?.at ?? 0) / speed, undefined, { signal })
  const response = await finalResponse(answer)
  if (response !== null) return response
  const { event } = events.findLast((entry) => entry.event.type === 'error') ?? {}
  if (event === undefined) {
    throw new Problem(502, { message: 'The upstream server hung up before it had finished.' })
  }
  throw new Problem(500, { message: String(event['message']), code: String(event['code']) })
}
