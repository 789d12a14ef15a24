/** The recordings by name. A name is the name of a file in `recordings/`. */
export type RecordingName =
  | 'short-answer'
  | 'long-markdown'
  | 'scripts-and-emoji'
  | 'refusal'
  | 'refusal-after-text'
  | 'web-search'
  | 'web-search-code-points'
  | 'reasoning-summary'
  | 'reasoning-text'
  | 'function-call'
  | 'parallel-calls'
  | 'image-previews'
  | 'incomplete-max-tokens'
  | 'incomplete-content-filter'
  | 'failed'
  | 'nested-error'
  | 'flat-error'
  | 'cut-without-end'

/** What is known of a recording without reading it. */
export type Recording = {
  readonly name: RecordingName
  /** A few words for a menu. */
  readonly title: string
  /** One sentence of what there is to see. */
  readonly shows: string
  /** `written` by a script in `scenarios/`, or `recorded` from a server. */
  readonly origin: 'written' | 'recorded'
  /** Families of the protocol beyond `response` and `item`, which every stream has; `unknown` for what no table knows. */
  readonly families: readonly string[]
  /** The phase in which a reader is left. */
  readonly status: 'completed' | 'incomplete' | 'failed' | 'interrupted'
  readonly url: URL
}

// Each address is spelled out: bundlers find a file only where they can read its name.
const entries: { readonly [Name in RecordingName]: Omit<Recording, 'name'> } = {
  'short-answer': {
    title: 'Short answer',
    shows: 'One paragraph of text, from the first event to the last.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../recordings/short-answer.sse', import.meta.url),
  },
  'long-markdown': {
    title: 'Long markdown',
    shows: 'An answer with headings, nested lists, a table, two code blocks, a quote and links.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../recordings/long-markdown.sse', import.meta.url),
  },
  'scripts-and-emoji': {
    title: 'Scripts and emoji',
    shows:
      'Seven scripts, two of them right to left, with emoji that are cut between their code points.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../recordings/scripts-and-emoji.sse', import.meta.url),
  },
  refusal: {
    title: 'Refusal',
    shows: 'A message that is a refusal and nothing else.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../recordings/refusal.sse', import.meta.url),
  },
  'refusal-after-text': {
    title: 'Refusal after text',
    shows: 'A message whose first part answers and whose second part declines.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../recordings/refusal-after-text.sse', import.meta.url),
  },
  'web-search': {
    title: 'Web search',
    shows:
      'A search with its sources, then an answer with six citations; one source is cited twice.',
    origin: 'written',
    families: ['message', 'web-search-call'],
    status: 'completed',
    url: new URL('../recordings/web-search.sse', import.meta.url),
  },
  'web-search-code-points': {
    title: 'Web search, counted in code points',
    shows:
      'Citations behind emoji whose offsets count code points, where web-search counts UTF-16 units.',
    origin: 'written',
    families: ['message', 'web-search-call'],
    status: 'completed',
    url: new URL('../recordings/web-search-code-points.sse', import.meta.url),
  },
  'reasoning-summary': {
    title: 'Reasoning with summaries',
    shows: 'Three titled summaries over sealed thoughts, then the answer.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../recordings/reasoning-summary.sse', import.meta.url),
  },
  'reasoning-text': {
    title: 'Reasoning in the open',
    shows: 'The thoughts themselves, in two parts, as servers of open-weights models send them.',
    origin: 'written',
    families: ['message', 'reasoning'],
    status: 'completed',
    url: new URL('../recordings/reasoning-text.sse', import.meta.url),
  },
  'function-call': {
    title: 'Function call',
    shows: 'One call whose arguments grow as JSON, and no text.',
    origin: 'written',
    families: ['function-call'],
    status: 'completed',
    url: new URL('../recordings/function-call.sse', import.meta.url),
  },
  'parallel-calls': {
    title: 'Parallel calls',
    shows: 'Three function calls in one turn.',
    origin: 'written',
    families: ['function-call'],
    status: 'completed',
    url: new URL('../recordings/parallel-calls.sse', import.meta.url),
  },
  'image-previews': {
    title: 'Image with previews',
    shows: 'A picture in three drafts, each sharper than the last, then the finished one.',
    origin: 'written',
    families: ['image-generation-call', 'message'],
    status: 'completed',
    url: new URL('../recordings/image-previews.sse', import.meta.url),
  },
  'incomplete-max-tokens': {
    title: 'Out of tokens',
    shows: 'An answer that stops in the middle of a list because the token limit is reached.',
    origin: 'written',
    families: ['message'],
    status: 'incomplete',
    url: new URL('../recordings/incomplete-max-tokens.sse', import.meta.url),
  },
  'incomplete-content-filter': {
    title: 'Content filter',
    shows: 'A story that a content filter ends in mid sentence.',
    origin: 'written',
    families: ['message'],
    status: 'incomplete',
    url: new URL('../recordings/incomplete-content-filter.sse', import.meta.url),
  },
  failed: {
    title: 'Failed after text',
    shows:
      'A server error after half a sentence: error, then response.failed with an empty output.',
    origin: 'written',
    families: ['message'],
    status: 'failed',
    url: new URL('../recordings/failed.sse', import.meta.url),
  },
  'nested-error': {
    title: 'Error before text',
    shows:
      'A rate limit before anything is said: the error nested as OpenAI sends it, then response.failed.',
    origin: 'written',
    families: [],
    status: 'failed',
    url: new URL('../recordings/nested-error.sse', import.meta.url),
  },
  'flat-error': {
    title: 'Flat error',
    shows: 'An error in the flat spelling of gateways, with no response.failed behind it.',
    origin: 'written',
    families: ['message'],
    status: 'failed',
    url: new URL('../recordings/flat-error.sse', import.meta.url),
  },
  'cut-without-end': {
    title: 'Cut without end',
    shows: 'The connection ends in mid sentence and no last event comes.',
    origin: 'written',
    families: ['message'],
    status: 'interrupted',
    url: new URL('../recordings/cut-without-end.sse', import.meta.url),
  },
}

/** Every recording of this package, in the order of the menu. */
export const catalog: readonly Recording[] = Object.entries(entries).map(([name, entry]) => ({
  name: name as RecordingName, // Object.entries widens the keys of a closed type
  ...entry,
}))
