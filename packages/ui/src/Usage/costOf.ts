import type { Usage } from '@response-stream/protocol'

/** What a million tokens of a model cost. */
export type Price = {
  input: number
  /** Input read from the provider's cache. @default the price of input */
  cachedInput?: number | undefined
  output: number
}

/** Prices by model. A name stands for its dated versions too: `gpt-5` for `gpt-5-2025-08-07`. */
export type Prices = Readonly<Record<string, Price>>

const million = 1_000_000

/** What the tokens cost by the app's table, in the table's currency; null for a model that it lacks. */
export function costOf(usage: Usage, model: string, prices: Prices): number | null {
  const price = priceOf(model, prices)
  if (price === null) return null
  const cached = Math.min(usage.input_tokens_details?.cached_tokens ?? 0, usage.input_tokens)
  const input = (usage.input_tokens - cached) * price.input
  const reused = cached * (price.cachedInput ?? price.input)
  return (input + reused + usage.output_tokens * price.output) / million
}

function priceOf(model: string, prices: Prices): Price | null {
  if (Object.hasOwn(prices, model)) return prices[model] ?? null
  const undated = model.replace(/-\d{4}-\d{2}-\d{2}$/, '')
  return Object.hasOwn(prices, undated) ? (prices[undated] ?? null) : null
}
