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
    // What waits in the background is stored, and queued at first.
    for (const field of ['background', 'store']) told = affirmed(told, field)
    return told.includes('"type":"response.created"')
      ? told.replace('"status":"in_progress"', '"status":"queued"')
      : told
  }
}

/** The response says yes to a field. No other field called so is a boolean; a recording may lack it. */
const affirmed = (told: string, field: string): string => {
  const said = new RegExp(`"${field}":(true|false|null)`)
  return said.test(told)
    ? told.replace(said, `"${field}":true`)
    : told.replace('"response":{', `"response":{"${field}":true,`)
}
