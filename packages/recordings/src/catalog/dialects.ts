import type { Entry } from './entry.ts'

/** What other servers send, and what no table knows. */
export type DialectName =
  | 'unknown-item'
  | 'reasoning-open-responses'
  | 'reasoning-vllm'
  | 'gateway-names'
  | 'aimock'

export const dialects: Readonly<Record<DialectName, Entry>> = {
  'unknown-item': {
    title: 'Unknown item',
    shows: 'An item and three events that no table knows, amid an ordinary answer.',
    origin: 'written',
    families: ['message', 'unknown'],
    status: 'completed',
    url: new URL('../../recordings/unknown-item.sse', import.meta.url),
  },
  'reasoning-open-responses': {
    title: 'Reasoning, spelled as in Open Responses',
    shows: 'Open thoughts under the names of the Open Responses schema, and [DONE] at the end.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/reasoning-open-responses.sse', import.meta.url),
  },
  'reasoning-vllm': {
    title: 'Reasoning, spelled as by vLLM',
    shows: 'Open thoughts whose parts are called reasoning_part.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/reasoning-vllm.sse', import.meta.url),
  },
  'gateway-names': {
    title: 'Older names of events',
    shows: 'A keep_alive and a remote call under the names that gateways have used.',
    origin: 'written',
    families: ['mcp', 'message'],
    status: 'completed',
    url: new URL('../../recordings/gateway-names.sse', import.meta.url),
  },
  aimock: {
    title: 'Recorded from aimock',
    shows: 'A summary and a short answer of a mock server, whose events bear no numbers.',
    origin: 'recorded',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/aimock.sse', import.meta.url),
  },
}
