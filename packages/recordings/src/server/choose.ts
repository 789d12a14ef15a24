import { catalog, type RecordingName } from '../catalog.ts'
import { Problem } from './problem.ts'
import { isRecord, type CreateBody } from './readRequest.ts'

/**
 * Words in the last thing the user said, and the recording they call up. The first line that fits wins;
 * where none does, `short-answer` is played. A request whose last item is what a tool gave back gets
 * `function-call-answer`.
 */
export const wordsFor: readonly (readonly [RegExp, RecordingName])[] = [
  [/\b(very long|endless|scroll)\b/i, 'very-long-answer'],
  [/\b(draw|paint|picture|image|illustration)\b/i, 'image-previews'],
  [/\b(search|web|news|latest|sources?|cite)\b/i, 'web-search'],
  [/\b(research)\b/i, 'web-research'],
  [/\b(files?|manual|documents?)\b/i, 'file-search'],
  [/\b(calculate|compute|python)\b/i, 'code-interpreter'],
  [/\b(shell|terminal|run the tests)\b/i, 'shell'],
  [/\b(patch|fix|refactor)\b/i, 'apply-patch'],
  [/\b(library|mcp|remote)\b/i, 'mcp'],
  [/\b(think|reason|puzzle|riddle|prove)\b/i, 'reasoning-summary'],
  [/\b(trip|travel|plan|book)\b/i, 'parallel-calls'],
  [/\b(weather|forecast|tool|function)\b/i, 'function-call'],
  [/\b(markdown|table|code|explain|article)\b/i, 'long-markdown'],
  [/\b(emoji|languages?|scripts?|arabic|chinese|hindi|thai)\b/i, 'scripts-and-emoji'],
  [/\b(refuse|refusal|forbidden|hack)\b/i, 'refusal'],
  [/\b(stop early|truncate)\b/i, 'incomplete-max-tokens'],
  [/\b(rate limit|quota)\b/i, 'nested-error'],
  [/\b(fail|failure|error|crash)\b/i, 'failed'],
  [/\b(cut|disconnect|hang up)\b/i, 'cut-without-end'],
]

/** Which recording answers a request: the one its model names, or the one its words call up. */
export const choose = ({ model, input }: CreateBody): RecordingName => {
  const [, wanted] = /^recorded\/(.+)$/.exec(model) ?? []
  if (wanted !== undefined) return named(wanted, model)
  if (endsWithOutput(input)) return 'function-call-answer'
  const words = lastWords(input)
  return wordsFor.find(([pattern]) => pattern.test(words))?.[1] ?? 'short-answer'
}

const named = (name: string, model: string): RecordingName => {
  const recording = catalog.find((entry) => entry.name === name)
  if (recording !== undefined) return recording.name
  throw new Problem(400, {
    message: `The model '${model}' does not exist. GET /v1/models lists those that do.`,
    param: 'model',
    code: 'model_not_found',
  })
}

const endsWithOutput = (input: unknown): boolean => {
  const last: unknown = Array.isArray(input) ? input.at(-1) : undefined
  return isRecord(last) && String(last['type']).endsWith('_output')
}

const lastWords = (input: unknown): string => {
  if (typeof input === 'string') return input
  const items: readonly unknown[] = Array.isArray(input) ? input : []
  const last = items.findLast((item) => isRecord(item) && item['role'] === 'user')
  const content = isRecord(last) ? last['content'] : undefined
  if (typeof content === 'string') return content
  const parts: readonly unknown[] = Array.isArray(content) ? content : []
  return parts.flatMap((part) => (isRecord(part) ? [part['text']] : [])).join(' ')
}
