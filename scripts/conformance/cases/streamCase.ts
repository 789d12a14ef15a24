/** One odd stream: the frames that a server sends, how it ends, and what is to come of it. */
export interface StreamCase {
  readonly id: string
  readonly category: string
  readonly title: string
  readonly end: 'eof' | 'reset' | 'abort' | 'stall'
  readonly frames: readonly Frame[]
  /** An HTTP answer in the place of a stream. */
  readonly transport?: Answer
  readonly expect: Expect
}

/** Bytes of a stream, in the form that says most. */
export interface Frame {
  readonly json?: { readonly type?: unknown } & Readonly<Record<string, unknown>>
  readonly no_event_line?: boolean
  readonly raw?: string
  readonly sse?: string
  readonly sse_b64?: string
  readonly gen?: Generated
  readonly seq_from?: number
}

/** A frame that is too long to be written down. */
export interface Generated {
  readonly kind: string
  readonly n: number
  readonly unit: string
  readonly times: number
  readonly depth: number
  readonly raw: string
  readonly delta: string
}

/** An HTTP answer that is no event stream, or one behind a redirect. */
export interface Answer {
  readonly reject?: boolean
  readonly loop?: boolean
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | null
  readonly body_gen?: { readonly unit: string; readonly times: number }
  readonly then_stream?: boolean
  readonly then_html?: boolean
}

/** What is to come of a case; what it does not name is not checked. */
export interface Expect {
  readonly final_status?: string | readonly string[]
  readonly must_be_terminal?: boolean
  readonly final_texts?: readonly string[]
  readonly final_texts_any_of?: readonly (readonly string[])[]
  readonly final_texts_contains?: readonly string[]
  readonly final_text_lengths?: readonly number[]
  readonly refusals?: readonly string[]
  readonly reasoning_summaries?: readonly string[]
  readonly must_not_lose?: readonly string[]
  readonly must_not_contain?: readonly string[]
  readonly items_count?: number
  readonly items?: readonly Readonly<Record<string, unknown>>[]
  readonly error?: Readonly<Record<string, unknown>> | null
  readonly error_kind?: string
  readonly error_message_max?: number
  readonly incomplete_reason?: string
  readonly usage_total?: number
  readonly prototype_clean?: boolean
  readonly max_ms?: number
  readonly citations_count?: number
  readonly citations_count_min?: number
  readonly citations?: readonly {
    readonly url: string
    readonly quoted_any_of?: readonly string[]
  }[]
  readonly warnings?: readonly { readonly code: string; readonly level: 'must' | 'should' }[]
  readonly checkpoint?: { readonly after_frame: number; readonly final_texts: readonly string[] }
}
