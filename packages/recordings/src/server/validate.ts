import { Validator, type OutputUnit } from '@cfworker/json-schema'
import { createSchema } from './createSchema.ts'
import { Problem } from './problem.ts'

const validator = new Validator(createSchema, '2020-12')

/** Throws a Problem for a body of `POST /responses` that goes against the schema. */
export const validateCreate = (body: unknown): void => {
  const { errors } = validator.validate(body)
  const first = errors.find(({ keyword }) => !wrappers.has(keyword))
  if (first !== undefined) throw problem(first)
}

// Around each fault lie the keywords that led to it; they say nothing of their own.
const wrappers = new Set([
  'additionalProperties',
  'allOf',
  'if',
  'items',
  'properties',
  'propertyNames',
])

/** Writes `#/input/0/content` as `input[0].content`. */
const address = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('')

/** What is said of each keyword, and the code that goes with it. */
const sayings: Readonly<Record<string, readonly [code: string, saying: string]>> = {
  type: ['invalid_type', 'Invalid type for'],
  enum: ['invalid_value', 'Invalid value for'],
  pattern: ['invalid_value', 'Invalid value for'],
  minimum: ['value_below_minimum', 'Too small a value for'],
  maximum: ['value_above_maximum', 'Too large a value for'],
  minLength: ['string_below_min_length', 'Too short a text for'],
  maxLength: ['string_above_max_length', 'Too long a text for'],
  minItems: ['array_below_min_length', 'Too few entries for'],
  maxItems: ['array_above_max_length', 'Too many entries for'],
  maxProperties: ['object_above_max_properties', 'Too many fields for'],
}

const problem = ({ keyword, error, instanceLocation }: OutputUnit): Problem => {
  const at = address(instanceLocation)
  if (keyword === 'required') {
    const [, name = ''] = /"(.+)"/.exec(error) ?? []
    const param = at === '' ? name : `${at}.${name}`
    return new Problem(400, {
      message: `Missing required parameter: '${param}'.`,
      param,
      code: 'missing_required_parameter',
    })
  }
  const [code, saying] = sayings[keyword] ?? ['invalid_value', 'Invalid value for']
  return new Problem(400, { message: `${saying} '${at}'. ${error}`, param: at || null, code })
}
