import type { IncomingMessage } from 'node:http'
import type { ReplayOptions } from '../replayOptions.ts'
import { Problem } from './problem.ts'
import type { CreateBody } from './readRequest.ts'

/** How fast an answer is played. */
export type Pace = Required<Pick<ReplayOptions, 'speed'>> & {
  readonly pace: 'instant' | 'recorded'
}

/**
 * What the request wishes: `?pace=` and `?speed=`, else the headers `x-recording-pace` and
 * `x-recording-speed`, else `metadata.pace` and `metadata.speed`, else what the server was told.
 */
export const wishedPace = (
  request: IncomingMessage,
  query: URLSearchParams,
  { metadata }: CreateBody,
  usual: Pace,
): Pace => {
  const wish = (name: 'pace' | 'speed'): unknown =>
    query.get(name) ?? request.headers[`x-recording-${name}`] ?? metadata[name] ?? usual[name]
  const pace = wish('pace')
  const speed = Number(wish('speed'))
  if (pace !== 'instant' && pace !== 'recorded') throw refused('pace', 'instant or recorded')
  if (!(speed > 0)) throw refused('speed', 'a number above zero')
  return { pace, speed }
}

const refused = (param: string, allowed: string): Problem =>
  new Problem(400, {
    message: `Invalid value for '${param}': it has to be ${allowed}.`,
    param,
    code: 'invalid_value',
  })
