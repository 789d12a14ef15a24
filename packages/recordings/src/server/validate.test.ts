import { describe, expect, it } from 'vitest'
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

describe('a request that is in order', () => {
  it.each([
    { model: 'any', input: 'Hello' },
    { model: 'any', input: [{ role: 'user', content: 'Hello' }] },
    { model: 'any', input: [{ id: 'msg_1' }, { type: 'web_search_call', id: 'ws_1' }] },
    {
      model: 'any',
      input: [
        { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: null },
        { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
        { type: 'function_call_output', call_id: 'call_1', output: [{ type: 'input_image' }] },
      ],
    },
    { model: 'any', tools: [{ type: 'web_search' }, { type: 'acme:lookup', depth: 3 }] },
    { model: 'any', tool_choice: { type: 'function', name: 'f' }, text: { format: null } },
    { model: 'any', plugins: [{ id: 'web' }], temperature: null, stream: null },
  ])('is let through: %j', (body) => {
    expect(faultOf(body)).toBeNull()
  })
})

describe('a request that is not', () => {
  it.each([
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
  ])('is told the place and the kind of the fault: %j', (body, param, code) => {
    expect(faultOf({ model: 'any', ...body })).toEqual({
      message: expect.stringContaining(`'${param}'`),
      type: 'invalid_request_error',
      param,
      code,
    })
  })
})
