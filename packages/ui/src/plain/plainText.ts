const limit = 2000
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Words from the wire that stand outside the answer (a title, a name, an error): always a string, control characters as
 * visible symbols, marks that turn the reading direction removed, and cut at 2,000 characters.
 */
export function plainText(value: unknown, most: number = limit): string {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : ''
  const cut = value.length > most ? `${value.slice(0, most)}…` : value
  return cut.replace(controls, symbol).replace(directions, '')
}

function symbol(character: string): string {
  const code = character.charCodeAt(0)
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code)
}

/** The list at hand, or an empty one when the wire gave something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The field of an object from the wire; undefined for anything that is no object or lacks it. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name] // hasOwn has just seen it
}

/** A wire name as words: `get_weather` and `getWeather` become "Get weather". */
export function humanName(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.:/]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
