import { isObject, type JsonObject } from '../shape.ts'
import { brief } from './brief.ts'
import { rule, type Report } from './rule.ts'

const MAX_CALL_ID = 64
const toolName = /^[a-zA-Z0-9_-]+$/
/** Fields that speak of a stream over HTTP. */
const httpFields = ['stream', 'stream_options', 'background'] as const

/** What the request says. */
export const requestRules = [
  rule({
    name: 'call-id-length',
    invariant: 16,
    basis: 'spec',
    scope: 'stream',
    says: 'A call_id in the request has at most 64 characters.',
    watch: (report, { request }) =>
      atEnd(() => {
        for (const item of inputOf(request)) {
          const id = item['call_id']
          if (typeof id === 'string' && id.length > MAX_CALL_ID) {
            report(null, `a call_id of at most ${MAX_CALL_ID}`, `${id.length}: ${brief(id)}`)
          }
        }
      }),
  }),
  rule({
    name: 'tool-name-letters',
    invariant: 16,
    basis: 'spec',
    scope: 'stream',
    says: 'The name of a function in the request has letters, digits, _ and - alone.',
    watch: (report, { request }) =>
      atEnd(() => {
        const calls = inputOf(request).filter(({ type }) => type === 'function_call')
        for (const call of calls) checkName(call['name'], report)
        const tools = objectsIn(isObject(request) ? request['tools'] : null)
        for (const tool of tools) if (tool['type'] === 'function') checkName(tool['name'], report)
      }),
  }),
  rule({
    name: 'request-over-websocket',
    invariant: 17,
    basis: 'spec',
    scope: 'stream',
    says: 'response.create says neither stream nor stream_options nor background.',
    watch: (report, { request, transport }) => {
      if (transport !== 'websocket' || !isObject(request)) return null
      return atEnd(() => {
        for (const field of httpFields) {
          if (request[field] !== undefined) report(null, `no ${field}`, brief(request[field]))
        }
      })
    },
  }),
]

function atEnd(end: () => void): { readonly end: () => void } {
  return { end }
}

function checkName(name: unknown, report: Report): void {
  if (typeof name !== 'string' || !toolName.test(name)) {
    report(null, 'a name of letters, digits, _ and -', brief(name))
  }
}

function inputOf(request: unknown): readonly JsonObject[] {
  return objectsIn(isObject(request) ? request['input'] : null)
}

function objectsIn(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}
