import type { RecordingName } from './catalog.ts'
import { recordingEvents, type RecordedEvent } from './load.ts'

/** A response object as it stands in a lifecycle event. */
export type RecordedResponse = { readonly id: string; readonly [field: string]: unknown }

/** Events that end a response. */
export const lastEvents: ReadonlySet<string> = new Set([
  'response.completed',
  'response.incomplete',
  'response.failed',
  'response.cancelled',
])

const responseOf = ({ event }: RecordedEvent): RecordedResponse | null => {
  const { response } = event
  const known = typeof response === 'object' && response !== null && 'id' in response
  return known ? (response as RecordedResponse) : null // checked: an object with an id
}

/** The response as the recording's last event shows it, or null when no such event came. */
export const recordingResponse = async (
  name: RecordingName | (string & {}),
): Promise<RecordedResponse | null> => {
  const events = await recordingEvents(name)
  const last = events.findLast(({ event }) => lastEvents.has(event.type))
  return last === undefined ? null : responseOf(last)
}
