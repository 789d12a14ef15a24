import { plainText } from '../plain/plainText.ts'

const longest = 120

/** The first argument that is a short value: the one worth reading before the row is opened. */
export function firstArgument(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const argument of Object.values(value)) {
    if (typeof argument === 'string' && argument.trim() !== '')
      return plainText(argument.trim(), longest)
    if (typeof argument === 'number') return String(argument)
  }
  return undefined
}
