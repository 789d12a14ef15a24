import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@cfworker/json-schema'
import { connect, decodeEvent, reduce, toInput } from '@response-stream/protocol'
import { describe, expect, it } from 'vitest'
import { catalog } from '../catalog.ts'
import { recordingEvents } from '../load.ts'
import { Problem } from './problem.ts'
import { validateCreate } from './validate.ts'

const faultOf = (body: unknown): unknown => {
  try {
    validateCreate(body)
    return null
  } catch (error) {
    return error instanceof Problem ? error.body.error : error
  }
}

/** What everybody lets through. */
const sound = [
  { model: 'any', input: 'Hello' },
  { model: 'any', input: [{ type: 'message', role: 'user', content: 'Hello' }] },
  {
    model: 'any',
    input: [
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: null },
      { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
      { type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{}' },
      { type: 'function_call_output', call_id: 'call_1', output: [{ type: 'input_image' }] },
    ],
  },
  {
    model: 'any',
    tools: [{ type: 'function', name: 'f', parameters: {}, strict: true }],
    tool_choice: { type: 'allowed_tools', tools: [{ type: 'function', name: 'f' }], mode: 'auto' },
  },
  { model: 'any', tool_choice: { type: 'function', name: 'f' }, text: { format: null } },
  { model: 'any', plugins: [{ id: 'web' }], temperature: null, metadata: { page: '3' } },
  { model: 'any', reasoning: { effort: 'xhigh', summary: 'auto' }, max_output_tokens: 16 },
]

/** What OpenAI lets through and the public schema does not name. */
const wider = [
  { model: 'any', input: [{ role: 'user', content: 'Hello' }] },
  { model: 'any', input: [{ type: 'web_search_call', id: 'ws_1' }] },
  { model: 'any', tools: [{ type: 'web_search' }, { type: 'acme:lookup', depth: 3 }] },
  { model: 'any', stream: null },
]

describe('a request that is in order', () => {
  it.each([...sound, ...wider])('is let through: %j', (body) => {
    expect(faultOf(body)).toBeNull()
  })
})

describe('what was said', () => {
  it.each(catalog)('is let through as the input of the next turn: $name', async ({ name }) => {
    const state = (await recordingEvents(name)).reduce((folded, { event }) => {
      const decoded = decodeEvent(event)
      return 'event' in decoded ? reduce(folded, decoded.event) : folded
    }, connect())
    expect(faultOf({ model: 'any', input: toInput(state).input })).toBeNull()
  })
})

/** What nobody lets through, the place of the fault, and its code. */
const faulty = [
  [{ input: 5 }, 'input', 'invalid_type'],
  [{ input: ['Hello'] }, 'input[0]', 'invalid_type'],
  [{ input: [{}] }, 'input[0].id', 'missing_required_parameter'],
  [{ input: [{ role: 'boss', content: '' }] }, 'input[0].role', 'invalid_value'],
  [{ input: [{ role: 'user' }] }, 'input[0].content', 'missing_required_parameter'],
  [
    { input: [{ role: 'user', content: [{ type: 'input_text' }] }] },
    'input[0].content[0].text',
    'missing_required_parameter',
  ],
  [
    { input: [{ type: 'function_call', call_id: 'c', name: 'two words', arguments: '{}' }] },
    'input[0].name',
    'invalid_value',
  ],
  [{ tools: [{ type: 'function' }] }, 'tools[0].name', 'missing_required_parameter'],
  [{ tools: [{ name: 'f' }] }, 'tools[0].type', 'missing_required_parameter'],
  [{ tool_choice: 'sometimes' }, 'tool_choice', 'invalid_value'],
  [
    { tool_choice: { type: 'allowed_tools', tools: [] } },
    'tool_choice.tools',
    'array_below_min_length',
  ],
  [{ metadata: { page: 3 } }, 'metadata.page', 'invalid_type'],
  [{ max_output_tokens: 4 }, 'max_output_tokens', 'value_below_minimum'],
  [{ top_logprobs: 21 }, 'top_logprobs', 'value_above_maximum'],
  [{ reasoning: { effort: 'huge' } }, 'reasoning.effort', 'invalid_value'],
  [{ stream: 'yes' }, 'stream', 'invalid_type'],
  [{ safety_identifier: 'x'.repeat(65) }, 'safety_identifier', 'string_above_max_length'],
] as const

describe('a request that is not', () => {
  it.each(faulty)('is told the place and the kind of the fault: %j', (body, param, code) => {
    expect(faultOf({ model: 'any', ...body })).toEqual({
      message: expect.stringContaining(`'${param}'`),
      type: 'invalid_request_error',
      param,
      code,
    })
  })
})

const file = fileURLToPath(
  new URL('../../../../../shared/protocol/openresponses-openapi.json', import.meta.url),
)
if (!existsSync(file)) console.log('The public schema is not here; ours is not held against it.')

describe.runIf(existsSync(file))('the public schema', () => {
  const schema = () => {
    const { components } = JSON.parse(readFileSync(file, 'utf8'))
    return new Validator({ $ref: '#/components/schemas/CreateResponseBody', components })
  }

  it('lets through what is in order and refuses what is not', () => {
    const validator = schema()
    const lets = (body: object) => validator.validate(body).valid
    expect(sound.filter((body) => !lets(body))).toEqual([])
    expect(faulty.filter(([body]) => lets({ model: 'any', ...body }))).toEqual([])
  })
})
