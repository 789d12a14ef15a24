import { citations, isItem, items, type StreamState } from '@response-stream/protocol'

/** What became of a case, in words that belong to no implementation. */
export interface CaseOutcome {
  readonly threw: string | null
  readonly status: string
  readonly texts: readonly string[]
  readonly refusals: readonly string[]
  readonly reasoning_summaries: readonly string[]
  readonly items: readonly object[]
  readonly error: object | null
  readonly warnings: readonly string[]
  readonly incomplete_reason: string | undefined
  readonly usage_total: number | undefined
  readonly citations: readonly { readonly url: string | null; readonly quoted?: string }[]
  readonly ms: number
  readonly polluted: boolean
}

/** The outcome of a case, from the state it led to. */
export function caseOutcome(state: StreamState, threw: string | null, ms: number): CaseOutcome {
  const all = items(state)
  const messages = all.filter((item) => isItem(item, 'message'))
  const parts = messages.flatMap(({ content }) => content)
  return {
    threw,
    status: state.phase === 'connecting' ? 'streaming' : state.phase, // the corpus has no word for the time before
    texts: parts.flatMap((part) => (part.type === 'output_text' ? [part.text] : [])),
    refusals: parts.flatMap((part) => (part.type === 'refusal' ? [part.refusal] : [])),
    reasoning_summaries: all.flatMap((item) =>
      isItem(item, 'reasoning') ? item.summary.map((part) => String(part.text)) : [],
    ),
    items: all.map((item) => ({ ...item, text: textOf(item) })),
    error: errorOf(state),
    warnings: state.warnings.map(({ code }) => code),
    incomplete_reason: state.response?.incomplete_details?.reason ?? undefined,
    usage_total: state.response?.usage?.total_tokens,
    citations: citations(state).map(({ url, span, outputIndex, contentIndex }) => {
      const item = state.slots[outputIndex]?.item
      const part = isItem(item, 'message') ? item.content[contentIndex] : undefined
      if (!span || part?.type !== 'output_text') return { url }
      return { url, quoted: part.text.slice(span.from, span.to) }
    }),
    ms,
    polluted: 'polluted' in {} || Object.hasOwn(Object.prototype, 'polluted'),
  }
}

function textOf(item: object): string | undefined {
  const content = 'content' in item && Array.isArray(item.content) ? item.content : []
  const texts = content.flatMap((part: unknown) =>
    typeof part === 'object' && part !== null && 'text' in part ? [String(part.text)] : [],
  )
  return texts.length > 0 ? texts.join('') : undefined
}

/** The corpus calls whatever happens to the connection `transport`. */
const kinds: Readonly<Record<string, string>> = { network: 'transport', interrupted: 'transport' }

function errorOf({ error }: StreamState): object | null {
  if (!error) return null
  const { message, code, status, retryAfterMs } = error
  const kind = Object.hasOwn(kinds, error.kind) ? kinds[error.kind] : error.kind
  return { message, code, http_status: status, retry_after_ms: retryAfterMs, kind }
}
