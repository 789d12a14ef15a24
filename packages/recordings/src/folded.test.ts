import {
  connect,
  decodeEvent,
  outputText,
  reduce,
  toResponse,
  type StreamState,
} from '@response-stream/protocol'
import { describe, expect, it } from 'vitest'
import { catalog, type RecordingName } from './catalog.ts'
import { recordingResponse } from './final.ts'
import { recordingEvents } from './load.ts'

const folded = new Map<RecordingName, Promise<StreamState>>()

const fold = (name: RecordingName): Promise<StreamState> => {
  const known = folded.get(name) ?? foldAnew(name)
  folded.set(name, known)
  return known
}

const foldAnew = async (name: RecordingName): Promise<StreamState> =>
  (await recordingEvents(name)).reduce((state, { at, event }) => {
    const decoded = decodeEvent(event)
    return 'event' in decoded ? reduce(state, decoded.event, at) : state
  }, connect())

describe.each(catalog)('$name, folded', ({ name, status, families }) => {
  it('ends in the phase that the catalog names', async () => {
    // A broken connection is the reader's to tell; the events alone leave the phase as it was.
    const { phase } = await fold(name)
    expect(phase).toBe(status === 'interrupted' ? 'streaming' : status)
  })

  it('comes to what its last snapshot shows', async () => {
    const final = await recordingResponse(name)
    const { output } = toResponse(await fold(name))
    // Panels are what the fold makes of the deltas; the server's last word names no such field.
    const items = output.map((item) => ({ ...item, panel: undefined }))
    expect(items).toEqual(status === 'failed' || final === null ? items : final['output'])
  })

  it('warns of nothing but what no table knows', async () => {
    const { warnings } = await fold(name)
    const known = families.includes('unknown') ? ['unknown_event'] : []
    expect([...new Set(warnings.map(({ code }) => code))]).toEqual(known)
  })
})

it('keeps what was said before an error or a cut', async () => {
  expect(outputText(await fold('failed'))).toMatch(/^The tallest tide .* because the bay$/s)
  expect(outputText(await fold('cut-without-end'))).toMatch(/^To reset the clock .* with the$/s)
})
