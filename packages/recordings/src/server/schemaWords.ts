import type { Schema } from '@cfworker/json-schema'

/** The longest text that a request may say, in characters. */
export const long: number = 10_485_760

/** Any text up to that length. */
export const text: Schema = { type: 'string', maxLength: long }
/** A text that may be null. */
export const optionalText: Schema = { type: ['string', 'null'] }
/** A name of up to 64 characters that may be null. */
export const shortText: Schema = { type: ['string', 'null'], maxLength: 64 }
/** Yes, no or null. */
export const flag: Schema = { type: ['boolean', 'null'] }
/** A number or null. */
export const number: Schema = { type: ['number', 'null'] }
/** The id of a call. */
export const callId: Schema = { type: 'string', minLength: 1, maxLength: 64 }
/** The name of a function, as models may write it. */
export const toolName: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^[a-zA-Z0-9_-]+$',
}
/** One of these words. */
export const oneOf = (...words: readonly (string | null)[]): Schema => ({ enum: [...words] })
/** How far an item has come. */
export const itemStatus: Schema = oneOf('in_progress', 'completed', 'incomplete', null)

/** An object with these fields, of which some have to be there. Others may be. */
export const object = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
})

/** One schema for what fits a test, another for the rest. */
export const when = (test: Schema, yes: Schema, no: Schema = {}): Schema => ({
  if: test,
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema calls it so, and nobody awaits a schema
  then: yes,
  else: no,
})

/**
 * A union told apart by its `type`. A type that is not named here has only to be a word: other servers
 * have more of them, and `acme:thing` is everyone's to define. An error names the field, not the union.
 */
export const byType = (types: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string' } },
  allOf: Object.entries(types).map(([type, schema]) =>
    when({ properties: { type: { const: type } } }, schema),
  ),
})

/** Text, or a list of `items`. */
export const textOr = (items: Schema): Schema =>
  when({ type: 'string' }, text, { type: ['string', 'array'], items })
