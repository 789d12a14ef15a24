import type { CreateBody } from './readRequest.ts'
import type { Sent } from './sent.ts'

/** Writes what one request has of its own into a frame of the recording. */
export type Telling = (text: string) => string

/** How a recording is told under this id. */
export const tellingOf = (events: readonly Sent[], id: string, body: CreateBody): Telling => {
  const recorded = /"response":\{"id":"([^"]+)"/.exec(events[0]?.text ?? '')?.[1]
  return (text) => {
    let told = recorded === undefined ? text : text.replaceAll(recorded, id)
    if (!body.obfuscated) told = told.replace(/,"obfuscation":"[^"]*"/, '')
    if (!body.background || !told.includes('"response":{')) return told
    // No other field called so is a boolean; what waits in the background is queued at first.
    told = told.replace('"background":false', '"background":true')
    return told.includes('"type":"response.created"')
      ? told.replace('"status":"in_progress"', '"status":"queued"')
      : told
  }
}
