import { fieldOf } from '../plain/plainText.ts'

/** What a tool gave back, as text: a text as it is, the texts of a list of parts below each other, all else as JSON. */
export function outputText(output: unknown): string {
  if (typeof output === 'string') return output
  if (output === null || output === undefined) return ''
  const texts = Array.isArray(output) ? output.map((part) => fieldOf(part, 'text')) : []
  if (texts.length > 0 && texts.every((text) => typeof text === 'string')) return texts.join('\n')
  return JSON.stringify(output)
}
