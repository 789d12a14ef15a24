import type { Fields } from './readBody.ts'
import { hasReference } from './references.ts'
import { Refusal } from './refusal.ts'

/** What a page may say of a response that it asks for. Instructions and tools are the app's business. */
export const usualFields: readonly string[] = [
  'model',
  'input',
  'stream',
  'stream_options',
  'background',
  'store',
  'previous_response_id',
  'max_output_tokens',
  'include',
  'text',
  'reasoning',
  'temperature',
  'top_p',
]

/** What may be asked, and what is always asked. */
export type Allowance = {
  /** The models that a page may name; the first is taken when it names none. */
  readonly models: readonly string[]
  /** The fields that a page may set. */
  readonly fields: readonly string[]
  /** Fields that the app sets, whatever the page says. */
  readonly fixed: Fields
}

/** The body that is sent, of the one that was asked. @throws Refusal 400 */
export function allowed(body: Fields, { models, fields, fixed }: Allowance): Fields {
  const foreign = Object.keys(body).find((name) => !fields.includes(name))
  if (foreign !== undefined) throw refused(`The field "${foreign.slice(0, 100)}" cannot be set.`)
  const model = body['model'] ?? models[0]
  if (typeof model !== 'string' || !models.includes(model)) {
    throw refused('This model cannot be asked. GET models lists those that can.')
  }
  if (hasReference(body['input'])) {
    throw refused('Items and files cannot be named by an id: send what they say.')
  }
  const earlier = body['previous_response_id'] ?? ''
  if (typeof earlier !== 'string') throw refused('previous_response_id has to be a text.')
  return { ...body, model, ...fixed }
}

function refused(message: string): Refusal {
  return new Refusal(400, 'not_allowed', message)
}
