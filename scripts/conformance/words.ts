import type { Item } from '@response-stream/protocol'

/** Texts by where they stand in an output, as in `message 0 content[0].text`. */
export type StreamedWords = Readonly<Record<string, string>>

/**
 * All texts of an output that a server streams, by where they stand: output text, refusals,
 * reasoning, arguments, input, code, diffs, commands and what commands printed.
 */
export function streamedWords(output: readonly Item[]): StreamedWords {
  const words: Record<string, string> = {}
  output.forEach((item, i) => {
    for (const [path, text] of Object.entries(wordsOf(item))) {
      if (typeof text === 'string' && text !== '') words[`${item.type} ${i} ${path}`] = text
    }
  })
  return words
}

/** The texts of one item, by their path in it. */
function wordsOf(item: Item): Readonly<Record<string, unknown>> {
  // Items of a server's last snapshot have not been completed: any field may be missing.
  const given: { readonly [field: string]: unknown } = item
  const operation = given['operation']
  const action = given['action']
  return {
    arguments: given['arguments'],
    input: given['input'],
    code: given['code'],
    diff: isRecord(operation) ? operation['diff'] : undefined,
    ...entries('content', given['content'], ['text', 'refusal']),
    ...entries('summary', given['summary'], ['text']),
    ...entries('commands', isRecord(action) ? action['commands'] : undefined, []),
    ...entries('output', given['output'], ['stdout', 'stderr']),
  }
}

/** The texts in a list of texts, or in the named fields of a list of objects. */
function entries(
  name: string,
  list: unknown,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!Array.isArray(list)) return {}
  return Object.fromEntries(
    list.flatMap((entry: unknown, i) => {
      if (!isRecord(entry)) return [[`${name}[${i}]`, entry]]
      return fields.map((field) => [`${name}[${i}].${field}`, entry[field]])
    }),
  )
}

function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
