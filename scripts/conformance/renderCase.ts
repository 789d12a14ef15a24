/** One case of a file of the form `render-cases/1`. */
export interface RenderCase {
  readonly id: string
  readonly title: string
  readonly category: string
  /** Which component gets the payload. */
  readonly surface: string
  readonly payload: unknown
  /** Outcomes that no look at the page may find. */
  readonly forbidden: readonly string[]
  readonly also: Readonly<Record<string, unknown>>
  readonly max_ms?: number
}

/** The cases of a file, each checked and whole; a payload that says how it is made is made. */
export function readRenderCases(cases: readonly unknown[]): readonly RenderCase[] {
  return cases.map((one, index) => {
    const entry = one as Partial<RenderCase> // each field is checked or filled below
    if (typeof entry?.surface !== 'string') throw new Error(`Case ${index + 1} has no "surface".`)
    return {
      id: entry.id ?? String(index + 1),
      title: entry.title ?? '',
      category: entry.category ?? '',
      surface: entry.surface,
      payload: expand(entry.payload),
      forbidden: Array.isArray(entry.forbidden) ? entry.forbidden : outcomes,
      also: typeof entry.also === 'object' ? entry.also : {},
      ...(typeof entry.max_ms === 'number' && { max_ms: entry.max_ms }),
    }
  })
}

/** All outcomes that can be forbidden. */
export const outcomes: readonly string[] = [
  'script-executed',
  'event-handler-attribute',
  'dangerous-url-attribute',
  'foreign-request',
  'forbidden-element',
  'style-attribute-escape',
  'prototype-polluted',
  'uncaught-error',
]

function expand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expand)
  if (typeof value !== 'object' || value === null) return value
  const recipe = fieldOf(value, '$gen')
  if (recipe !== undefined) return generate(recipe)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, expand(inner)]))
}

function generate(recipe: unknown): string {
  const unit = textOf(recipe, 'unit')
  const times = Number(fieldOf(recipe, 'times') ?? 0)
  const units = unit.includes('{i}')
    ? Array.from({ length: times }, (_, i) => unit.replaceAll('{i}', String(i))).join('')
    : unit.repeat(times)
  return textOf(recipe, 'pre') + units + textOf(recipe, 'post')
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? text : ''
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name] // hasOwn has just seen it
}
