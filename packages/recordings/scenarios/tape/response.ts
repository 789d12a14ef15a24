import { known, servers } from './servers.ts'
import type { Fields } from './spell.ts'

/** What a scenario may say of the request that its stream answers. */
export type Settings = {
  /** Whose spelling the stream has. @default 'openai' */
  readonly server?: keyof typeof servers
  /** @default 'gpt-5.5-2026-04-23' */
  readonly model?: string
  readonly instructions?: string
  readonly tools?: readonly Fields[]
  readonly reasoning?: { readonly effort?: string; readonly summary?: string }
  readonly maxOutputTokens?: number
  readonly inputTokens?: number
  readonly background?: boolean
  /** Random letters beside each delta, as OpenAI sends them. @default true */
  readonly obfuscation?: boolean
  /** How many tokens a delta holds on average. @default 1 */
  readonly tokensPerDelta?: number
  /** Milliseconds from the request to the first event. @default 300 to 900, by the seed */
  readonly firstEventAfter?: number
  /** Fields of the response that this server spells in its own way. */
  readonly response?: Fields
}

const nothing = { image_tokens: 0, text_tokens: 0 }
const toolUsage = {
  image_gen: {
    input_tokens: 0,
    input_tokens_details: nothing,
    output_tokens: 0,
    output_tokens_details: nothing,
    total_tokens: 0,
  },
  web_search: { num_requests: 0 },
}

// What this server says of every response, whoever asked for it.
const usual: Fields = {
  completed_at: null,
  error: null,
  frequency_penalty: 0,
  incomplete_details: null,
  max_tool_calls: null,
  moderation: null,
  output: [],
  parallel_tool_calls: true,
  presence_penalty: 0,
  previous_response_id: null,
  prompt_cache_key: null,
  prompt_cache_retention: '24h',
  safety_identifier: null,
  service_tier: 'auto',
  store: true,
  temperature: 1,
  text: { format: { type: 'text' }, verbosity: 'medium' },
  tool_choice: 'auto',
  tool_usage: toolUsage,
  top_logprobs: 0,
  top_p: 0.98,
  truncation: 'disabled',
  usage: null,
  user: null,
  metadata: {},
}

/** One full response object, all thirty-odd fields of it, as lifecycle events carry them. */
export const snapshot = (id: string, createdAt: number, settings: Settings): Fields =>
  known({
    ...usual,
    id,
    object: 'response',
    created_at: createdAt,
    background: settings.background ?? false,
    instructions: settings.instructions ?? null,
    max_output_tokens: settings.maxOutputTokens ?? null,
    model: settings.model ?? 'gpt-5.5-2026-04-23',
    reasoning: {
      context: 'current_turn',
      effort: settings.reasoning?.effort ?? 'none',
      mode: 'standard',
      summary: settings.reasoning?.summary ?? null,
    },
    tools: settings.tools ?? [],
    ...servers[settings.server ?? 'openai'].response,
    ...settings.response,
  })
