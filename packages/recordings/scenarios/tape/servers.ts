import { scramble, type Random } from './random.ts'
import { spell, type Fields, type Json } from './spell.ts'

/** How one server writes what all of them mean. */
export type Server = {
  /** Whether frames have an `event:` line. */
  readonly eventLines: boolean
  /** Whether `data: [DONE]` stands behind the last event. */
  readonly sendsDone: boolean
  /** A comment that keeps proxies awake until the first event is there. */
  readonly greeting: string
  /** Puts the keys of an event in this server's order. */
  readonly spell: (event: Fields) => Json
  readonly responseId: (random: Random, createdAt: number) => string | null
  readonly itemId: (random: Random, kind: string) => string | null
  /** Fields of every snapshot that differ from OpenAI's; `undefined` names those it does not send. */
  readonly response: { readonly [field: string]: Json | undefined }
  /** What it adds to the usage: its price. */
  readonly cost: (inputTokens: number, outputTokens: number) => Fields
}

const openai: Server = {
  eventLines: true,
  sendsDone: false,
  greeting: '',
  spell,
  responseId: () => null,
  itemId: () => null,
  response: {},
  cost: () => ({}),
}

const dollars = (amount: number): number => Number(amount.toFixed(8))

const openrouter: Server = {
  eventLines: false,
  sendsDone: true,
  greeting: ': OPENROUTER PROCESSING\n\n',
  spell: (event) => event,
  responseId: (random, createdAt) => `gen-${createdAt}-${scramble(random, 'letters', 20)}`,
  itemId: (random, kind) => `${kind}_tmp_${scramble(random, 'base36', 11)}`,
  response: {
    moderation: undefined,
    prompt_cache_retention: undefined,
    prompt_cache_options: null,
    reasoning: null,
    store: false,
    text: { format: { type: 'text' } },
    tool_usage: undefined,
    top_p: 1,
    user: undefined,
  },
  cost: (inputTokens, outputTokens) => {
    const input = dollars(inputTokens * 0.000_001_25)
    const output = dollars(outputTokens * 0.000_01)
    return {
      cost: dollars(input + output),
      is_byok: false,
      cost_details: {
        upstream_inference_cost: dollars(input + output),
        upstream_inference_input_cost: input,
        upstream_inference_output_cost: output,
      },
    }
  },
}

/** The servers whose spelling the scenarios know. */
export const servers = { openai, openrouter }

/** The fields without those that are undefined. */
export const known = (fields: Readonly<Record<string, Json | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
