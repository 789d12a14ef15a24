import type { Entry } from './entry.ts'

/** Answers made of words. */
export type AnswerName =
  | 'short-answer'
  | 'long-markdown'
  | 'very-long-answer'
  | 'scripts-and-emoji'
  | 'refusal'
  | 'refusal-after-text'
  | 'reasoning-summary'
  | 'reasoning-text'
  | 'reasoning-and-tools'
  | 'keepalive'
  | 'phases'
  | 'background'
  | 'compaction'
  | 'logprobs'
  | 'file-path'
  | 'spoken-answer'
  | 'steered'

export const answers: Readonly<Record<AnswerName, Entry>> = {
  'short-answer': {
    title: 'Short answer',
    shows: 'One paragraph of text, from the first event to the last.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/short-answer.sse', import.meta.url),
  },
  'long-markdown': {
    title: 'Long markdown',
    shows: 'An answer with headings, nested lists, a table, two code blocks, a quote and links.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/long-markdown.sse', import.meta.url),
  },
  'very-long-answer': {
    title: 'Very long answer',
    shows:
      'Twenty thousand characters of markdown, several tokens a delta, for scrolling and speed.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/very-long-answer.sse', import.meta.url),
  },
  'scripts-and-emoji': {
    title: 'Scripts and emoji',
    shows:
      'Seven scripts, two of them right to left, with emoji that are cut between their code points.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/scripts-and-emoji.sse', import.meta.url),
  },
  refusal: {
    title: 'Refusal',
    shows: 'A message that is a refusal and nothing else.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/refusal.sse', import.meta.url),
  },
  'refusal-after-text': {
    title: 'Refusal after text',
    shows: 'A message whose first part answers and whose second part declines.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/refusal-after-text.sse', import.meta.url),
  },
  'reasoning-summary': {
    title: 'Reasoning with summaries',
    shows: 'Three titled summaries over sealed thoughts, then the answer.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/reasoning-summary.sse', import.meta.url),
  },
  'reasoning-text': {
    title: 'Reasoning in the open',
    shows: 'The thoughts themselves, in two parts, as servers of open-weights models send them.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/reasoning-text.sse', import.meta.url),
  },
  'reasoning-and-tools': {
    title: 'Reasoning, comment, call',
    shows: 'A summary, a comment on what comes next, and a function call for the app to answer.',
    origin: 'written',
    families: ['function-call', 'message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/reasoning-and-tools.sse', import.meta.url),
  },
  keepalive: {
    title: 'Keepalive',
    shows: 'Long thinking with a keepalive event in every pause, then a one-line answer.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/keepalive.sse', import.meta.url),
  },
  phases: {
    title: 'Phases',
    shows: 'Two comments and two remote calls in turn, then the final answer.',
    origin: 'written',
    families: ['mcp', 'message'],
    status: 'completed',
    url: new URL('../../recordings/phases.sse', import.meta.url),
  },
  background: {
    title: 'Background',
    shows: 'A response that waits in the queue before it begins.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/background.sse', import.meta.url),
  },
  compaction: {
    title: 'Compaction',
    shows: 'Earlier turns folded into one opaque item, then the answer.',
    origin: 'written',
    families: ['compaction', 'message'],
    status: 'completed',
    url: new URL('../../recordings/compaction.sse', import.meta.url),
  },
  logprobs: {
    title: 'How likely each word was',
    shows: 'A short answer with the probability of each token and of three others.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/logprobs.sse', import.meta.url),
  },
  'file-path': {
    title: 'Path of a file',
    shows: 'An answer that hands over a file by its path and id.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/file-path.sse', import.meta.url),
  },
  'spoken-answer': {
    title: 'Spoken answer',
    shows: 'A chime in chunks of sound, with a transcript beside it.',
    origin: 'written',
    families: ['audio'],
    status: 'completed',
    url: new URL('../../recordings/spoken-answer.sse', import.meta.url),
  },
  steered: {
    title: 'Steered',
    shows:
      'Input that is queued while the model speaks, then waits for a call, and input that comes too late.',
    origin: 'written',
    families: ['function-call', 'message', 'steer'],
    status: 'completed',
    url: new URL('../../recordings/steered.sse', import.meta.url),
  },
}
