import { randomBytes } from 'node:crypto'
import { choose } from './choose.ts'
import { lastEvents, type RecordedResponse } from '../final.ts'
import { Problem } from './problem.ts'
import type { CreateBody } from './readRequest.ts'
import { frameOf, framesOf, itemIn, marked, responseIn, type Sent } from './sent.ts'
import { tellingOf, type Telling } from './telling.ts'
import type { Wishes } from './wishes.ts'

/**
 * One response on its way. Nothing has to run for it: which of its events have been sent, and which are
 * still to come, is a question of the clock. So a stream that is taken up again goes on where it is by now.
 */
export type Run = {
  readonly id: string
  readonly body: CreateBody
  /** When the request came, in milliseconds. */
  readonly began: number
  readonly wishes: Wishes
  events: readonly Sent[]
  /** How their text is told to this request. */
  readonly tell: Telling
  /** Wake those who wait for an event. */
  readonly sleepers: Set<() => void>
}

/** Begins a response to a request, under an id of its own, so that no two requests share one. */
export const beginRun = async (body: CreateBody, wishes: Wishes): Promise<Run> => {
  const id = `resp_${randomBytes(25).toString('hex')}`
  const events = marked(await framesOf(choose(body)), wishes.done)
  const tell = tellingOf(events, id, body)
  return { id, body, began: Date.now(), wishes, events, tell, sleepers: new Set() }
}

const left = ({ began, wishes }: Run, { at }: Sent): number =>
  wishes.pace === 'instant' ? 0 : began + at / wishes.speed - Date.now()

/** Waits until the event at that place is due. Null when there is none, or when the signal says so. */
export const reach = async (run: Run, index: number, signal: AbortSignal): Promise<Sent | null> => {
  for (;;) {
    const event = run.events[index]
    if (event === undefined || signal.aborted) return null
    const wait = left(run, event)
    if (wait <= 0) return event
    await asleep(run, wait, signal)
  }
}

/** Waits so long, or until something happens to the response, or the signal says so. */
export const asleep = (
  { sleepers }: Pick<Run, 'sleepers'>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      sleepers.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    // A timer of more than this fires at once, and whoever waits would ask again and again.
    const timer = setTimeout(wake, Math.min(milliseconds, 2 ** 31 - 1))
    sleepers.add(wake)
    signal.addEventListener('abort', wake)
    if (signal.aborted) wake()
  })

const dueEvents = (run: Run): readonly Sent[] => run.events.filter((event) => left(run, event) <= 0)

/** Whether all that will come has come. */
export const isOver = (run: Run): boolean => dueEvents(run).length === run.events.length

/** The response as it stands now. */
export const snapshotOf = (run: Run): RecordedResponse => {
  const due = dueEvents(run)
  const latest = due.findLast(({ carries }) => carries === 'response') ?? run.events[0]
  const response =
    latest?.carries === 'response'
      ? responseIn(run.tell(latest.text))
      : { id: run.id, object: 'response', status: 'queued' }
  if (due.length < run.events.length || lastEvents.has(latest?.type ?? '')) return response
  return { ...response, status: 'failed', error: faultOf(run), output: [...closedItems(run)] }
}

/** The final response, once it is there. Throws a Problem where the recording ends without one. */
export const finalOf = (run: Run): RecordedResponse => {
  const last = run.events.findLast(({ type }) => lastEvents.has(type))
  if (last?.carries === 'response') return responseIn(run.tell(last.text))
  throw new Problem(run.events.some(({ error }) => error !== null) ? 500 : 502, faultOf(run))
}

const faultOf = ({ events }: Run): { readonly code: string; readonly message: string } => {
  const error = events.findLast((event) => event.error !== null)?.error
  return {
    code: error?.code ?? 'server_error',
    message: error?.message ?? 'The upstream server hung up before it had finished.',
  }
}

const closedItems = (run: Run): readonly unknown[] =>
  dueEvents(run).flatMap(({ carries, text }) =>
    carries === 'item' ? [itemIn(run.tell(text))] : [],
  )

/** Ends a response that is still running. Whoever reads it gets a last event that says so. */
export const cancelRun = (run: Run): void => {
  if (isOver(run)) return
  const due = dueEvents(run)
  const response = { ...snapshotOf(run), status: 'cancelled', output: closedItems(run) }
  const sequence_number = Math.max(-1, ...due.map(({ number }) => number ?? -1)) + 1
  const last = { type: 'response.cancelled', response, sequence_number }
  run.events = [...due, frameOf(last, due.at(-1)?.at ?? 0)]
  for (const wake of run.sleepers) wake()
}

/** The place behind the event of that number; 0 for null. */
export const placeAfter = ({ events }: Run, number: number | null): number => {
  if (number === null) return 0
  const index = events.findIndex((event) => event.number !== null && event.number > number)
  return index < 0 ? events.length : index
}
