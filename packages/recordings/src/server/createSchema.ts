import type { Schema } from '@cfworker/json-schema'
import {
  byType,
  callId,
  flag,
  itemStatus,
  long,
  number,
  object,
  oneOf,
  optionalText,
  shortText,
  text,
  textOr,
  toolName,
  when,
} from './schemaWords.ts'

const inputParts = byType({
  input_text: object({ text }, 'text'),
  input_image: object({
    image_url: { type: ['string', 'null'], maxLength: 20_971_520 },
    detail: oneOf('low', 'high', 'auto', null),
  }),
  input_file: object({
    filename: optionalText,
    file_data: { type: ['string', 'null'], maxLength: 33_554_432 },
    file_url: optionalText,
  }),
  input_video: object({ video_url: { type: 'string' } }, 'video_url'),
})

const offset: Schema = { type: ['integer', 'null'], minimum: 0 }
const outputParts = byType({
  output_text: object(
    {
      text,
      annotations: {
        type: ['array', 'null'],
        items: byType({
          url_citation: object(
            { url: { type: 'string' }, start_index: offset, end_index: offset },
            'url',
          ),
        }),
      },
    },
    'text',
  ),
  refusal: object({ refusal: text }, 'refusal'),
})

const message: Schema = {
  ...object(
    {
      role: oneOf('user', 'assistant', 'system', 'developer'),
      phase: oneOf('commentary', 'final_answer', null),
      status: optionalText,
    },
    'role',
    'content',
  ),
  ...when(
    { properties: { role: { const: 'assistant' } } },
    { properties: { content: textOr(outputParts) } },
    { properties: { content: textOr(inputParts) } },
  ),
}

const reference = object({ id: { type: 'string' } }, 'id')

const typedItem = byType({
  message,
  item_reference: reference,
  reasoning: object(
    {
      summary: { type: 'array', items: byType({ summary_text: object({ text }, 'text') }) },
      encrypted_content: optionalText,
    },
    'summary',
  ),
  compaction: object({ encrypted_content: text }, 'encrypted_content'),
  function_call: object(
    { call_id: callId, name: toolName, arguments: { type: 'string' }, status: itemStatus },
    'call_id',
    'name',
    'arguments',
  ),
  function_call_output: object(
    { call_id: callId, output: textOr(inputParts), status: itemStatus },
    'call_id',
    'output',
  ),
})

// The type of a message and of a reference may be left out: a message is what has a role.
const item: Schema = {
  type: 'object',
  ...when(
    { properties: { type: { type: 'string' } }, required: ['type'] },
    typedItem,
    when({ required: ['role'] }, message, reference),
  ),
}

const mode = oneOf('none', 'auto', 'required')
const chosenFunction = object({ name: { type: 'string' } }, 'name')
const chosenTool = byType({ function: chosenFunction })
const allowedTools = object(
  { tools: { type: 'array', items: chosenTool, minItems: 1, maxItems: 128 }, mode },
  'tools',
)

const properties: Record<string, Schema> = {
  model: optionalText,
  input: when(
    { type: ['string', 'null'] },
    { maxLength: long },
    { type: ['string', 'array'], items: item },
  ),
  previous_response_id: optionalText,
  include: { type: ['array', 'null'], items: { type: 'string' } },
  tools: {
    type: ['array', 'null'],
    items: byType({
      function: object(
        { name: toolName, parameters: { type: ['object', 'null'] }, strict: flag },
        'name',
      ),
    }),
  },
  tool_choice: when(
    { type: 'object' },
    byType({ function: chosenFunction, allowed_tools: allowedTools }),
    { enum: [...(mode.enum ?? []), null] },
  ),
  metadata: {
    type: ['object', 'null'],
    maxProperties: 16,
    propertyNames: { maxLength: 64 },
    additionalProperties: { type: 'string', maxLength: 512 },
  },
  text: {
    type: ['object', 'null'],
    properties: {
      format: when(
        { type: 'null' },
        {},
        byType({ json_schema: object({ name: { type: 'string' }, schema: { type: 'object' } }) }),
      ),
      verbosity: oneOf('low', 'medium', 'high', null),
    },
  },
  temperature: { ...number, minimum: 0, maximum: 2 },
  top_p: { ...number, minimum: 0, maximum: 1 },
  presence_penalty: number,
  frequency_penalty: number,
  parallel_tool_calls: flag,
  stream: flag,
  stream_options: { type: ['object', 'null'], properties: { include_obfuscation: flag } },
  background: flag,
  max_output_tokens: { type: ['integer', 'null'], minimum: 16 },
  max_tool_calls: { type: ['integer', 'null'], minimum: 1 },
  reasoning: {
    type: ['object', 'null'],
    properties: {
      effort: oneOf('none', 'minimal', 'low', 'medium', 'high', 'xhigh', null),
      summary: oneOf('concise', 'detailed', 'auto', null),
    },
  },
  safety_identifier: shortText,
  prompt_cache_key: shortText,
  truncation: oneOf('auto', 'disabled', null),
  instructions: optionalText,
  store: flag,
  service_tier: oneOf('auto', 'default', 'flex', 'priority', 'scale', null),
  top_logprobs: { type: ['integer', 'null'], minimum: 0, maximum: 20 },
}

/**
 * The body of `POST /responses`, after the public schema of Open Responses (2026-04-24), as JSON Schema.
 * It is wider where OpenAI takes more: null for every field, more efforts and tiers, types of other
 * servers, fields of their own.
 */
export const createSchema: Schema = { type: 'object', properties }
