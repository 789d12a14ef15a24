import type { Entry } from './entry.ts'

/** Streams that end before their answer does. */
export type EndingName =
  | 'incomplete-max-tokens'
  | 'incomplete-content-filter'
  | 'failed'
  | 'nested-error'
  | 'flat-error'
  | 'cut-without-end'
  | 'cut-mid-event'
  | 'cancelled'

export const endings: Readonly<Record<EndingName, Entry>> = {
  'incomplete-max-tokens': {
    title: 'Out of tokens',
    shows: 'An answer that stops in the middle of a list because the token limit is reached.',
    origin: 'written',
    families: ['message'],
    status: 'incomplete',
    url: new URL('../../recordings/incomplete-max-tokens.sse', import.meta.url),
  },
  'incomplete-content-filter': {
    title: 'Content filter',
    shows: 'A story that a content filter ends in mid sentence.',
    origin: 'written',
    families: ['message'],
    status: 'incomplete',
    url: new URL('../../recordings/incomplete-content-filter.sse', import.meta.url),
  },
  failed: {
    title: 'Failed after text',
    shows:
      'A server error after half a sentence: error, then response.failed with an empty output.',
    origin: 'written',
    families: ['message'],
    status: 'failed',
    url: new URL('../../recordings/failed.sse', import.meta.url),
  },
  'nested-error': {
    title: 'Error before text',
    shows:
      'A rate limit before anything is said: the error nested as OpenAI sends it, then response.failed.',
    origin: 'written',
    families: [],
    status: 'failed',
    url: new URL('../../recordings/nested-error.sse', import.meta.url),
  },
  'flat-error': {
    title: 'Flat error',
    shows: 'An error in the flat spelling of gateways, with no response.failed behind it.',
    origin: 'written',
    families: ['message'],
    status: 'failed',
    url: new URL('../../recordings/flat-error.sse', import.meta.url),
  },
  'cut-without-end': {
    title: 'Cut without end',
    shows: 'The connection ends in mid sentence and no last event comes.',
    origin: 'written',
    families: ['message'],
    status: 'interrupted',
    url: new URL('../../recordings/cut-without-end.sse', import.meta.url),
  },
  'cut-mid-event': {
    title: 'Cut within an event',
    shows: 'The connection ends in the middle of the bytes of an event.',
    origin: 'written',
    families: ['message'],
    status: 'interrupted',
    url: new URL('../../recordings/cut-mid-event.sse', import.meta.url),
  },
  cancelled: {
    title: 'Cancelled',
    shows: 'An answer that someone stopped; the server confirms it.',
    origin: 'written',
    families: ['message'],
    status: 'cancelled',
    url: new URL('../../recordings/cancelled.sse', import.meta.url),
  },
}
