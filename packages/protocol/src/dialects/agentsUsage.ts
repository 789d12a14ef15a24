import { isObject, type JsonObject } from '../shape.ts'
import { toSnakeCase } from './camelCase.ts'

/**
 * The tokens of an `@openai/agents-core` response as the wire counts them; null where they were not
 * counted: that package writes zeros then.
 */
export function fromAgentsUsage(usage: unknown, raw: unknown): JsonObject | null {
  // Kept on request (`preserveRawUsage`). A chat model's raw usage counts `prompt_tokens`.
  if (isObject(raw) && typeof raw['input_tokens'] === 'number') return raw
  if (!isObject(usage)) return null
  const { inputTokens, outputTokens, totalTokens } = usage
  const counts = [inputTokens, outputTokens, totalTokens].map(count)
  const [input_tokens = 0, output_tokens = 0, total_tokens = 0] = counts
  if (counts.every((tokens) => tokens === 0)) return null
  return {
    input_tokens,
    input_tokens_details: sumDetails(usage['inputTokensDetails']),
    output_tokens,
    output_tokens_details: sumDetails(usage['outputTokensDetails']),
    total_tokens: total_tokens === 0 ? input_tokens + output_tokens : total_tokens,
  }
}

/** The details of one request, or of several, as one: a usage that was summed up keeps a list. */
function sumDetails(details: unknown): JsonObject {
  const records: readonly unknown[] = Array.isArray(details) ? details : [details]
  const sums = new Map<string, number>()
  for (const record of records) {
    if (!isObject(record)) continue
    for (const [key, value] of Object.entries(toSnakeCase(record))) {
      if (typeof value === 'number') sums.set(key, (sums.get(key) ?? 0) + value)
    }
  }
  return Object.fromEntries(sums)
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
