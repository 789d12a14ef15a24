import { createHash } from 'node:crypto'
import {
  isItem,
  items,
  outputText,
  refusalText,
  usage,
  type StreamState,
} from '@response-stream/protocol'
import type { Expectation } from './readRecording.ts'

/** The first thing in which a folded stream is not what is known of it; null when all is met. */
export function unmetExpectation(
  state: StreamState,
  expected: Expectation | undefined,
): string | null {
  if (!expected) return null
  const seen = describe(state)
  for (const [key, value] of Object.entries(expected)) {
    // Both sides have the same keys; a key that we do not measure is not compared.
    const measured = seen[key as keyof Expectation]
    if (measured === undefined || value === null || value === undefined) continue
    if (JSON.stringify(measured) !== JSON.stringify(value)) {
      return `expect.${key}: expected ${JSON.stringify(value)}, seen ${JSON.stringify(measured)}`
    }
  }
  return null
}

function describe(state: StreamState): Expectation {
  const all = items(state)
  const text = outputText(state)
  const reasoning = all.filter((item) => isItem(item, 'reasoning'))
  const messages = all.filter((item) => isItem(item, 'message'))
  return {
    final_status: state.phase,
    item_types: all.map(({ type }) => type),
    total_tokens: usage(state)?.total_tokens ?? null,
    output_text_chars: codePoints(text),
    output_text_sha256_16: createHash('sha256').update(text).digest('hex').slice(0, 16),
    reasoning_summary_chars: lengthOf(reasoning.flatMap(({ summary }) => summary)),
    reasoning_text_chars: lengthOf(reasoning.flatMap(({ content }) => content ?? [])),
    refusal_chars: codePoints(refusalText(state)),
    annotations: messages
      .flatMap(({ content }) => content)
      .reduce((sum, part) => sum + (part.type === 'output_text' ? part.annotations.length : 0), 0),
    function_calls: all.flatMap((item) =>
      isItem(item, 'function_call') ? [{ name: item.name, arguments: item.arguments }] : [],
    ),
  }
}

function lengthOf(parts: readonly object[]): number {
  return parts.reduce((sum, part) => sum + ('text' in part ? codePoints(String(part.text)) : 0), 0)
}

/** The index of recordings counts code points. */
function codePoints(text: string): number {
  return Array.from(text).length
}
