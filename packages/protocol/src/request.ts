import type { Item } from './protocol.ts'
import { settings } from './settings.ts'
import {
  anything,
  flag,
  list,
  object,
  optional,
  record,
  text,
  variant,
  word,
  type Extension,
  type Infer,
  type InferFields,
} from './shape.ts'

/** Content parts of a message that goes to the model, and of a tool's output. */
const inputPart = variant({
  input_text: { text },
  input_image: {
    image_url: optional(text),
    file_id: optional(text),
    detail: optional(word('auto', 'low', 'high', 'original')),
  },
  input_file: {
    filename: optional(text),
    file_data: optional(text),
    file_url: optional(text),
    file_id: optional(text),
    detail: optional(word('auto', 'low', 'high')),
  },
  input_video: { video_url: text },
})

/** Fields of a request besides its input and its settings. */
const ownFields = {
  instructions: optional(text),
  include: optional(
    list(
      word(
        'reasoning.encrypted_content',
        'message.output_text.logprobs',
        'message.input_image.image_url',
        'file_search_call.results',
        'web_search_call.results',
        'web_search_call.action.sources',
        'code_interpreter_call.outputs',
        'computer_call_output.output.image_url',
      ),
    ),
  ),
  stream: optional(flag),
  stream_options: optional(object({ include_obfuscation: optional(flag) })),
  context_management: optional(list(record)),
  generate: optional(flag),
}

/** Fields of a request, by name: what it shares with its response, and its own. */
export const requestFields = { ...settings, ...ownFields, input: optional(anything) }

/** A content part of a message that goes to the model, or of a tool's output. */
export type InputPart = Infer<typeof inputPart>

/** A message that goes to the model. */
export interface InputMessage {
  readonly type?: 'message'
  readonly id?: string
  readonly role: 'user' | 'assistant' | 'system' | 'developer'
  readonly content: string | readonly (InputPart | { readonly type: string })[]
  readonly phase?: 'commentary' | 'final_answer' | null
  readonly status?: string | null
}

/** An item of an earlier response, by its id. */
export interface ItemReference {
  readonly type?: 'item_reference'
  readonly id: string
}

/** One item of a request's input: a message, an item of an earlier response, or an item itself. */
export type InputItem = InputMessage | ItemReference | Item | Extension

/**
 * The body of a request for a response, in the wire's own words. Every field may be left out; fields
 * that are not named here are sent as they are.
 *
 * @see https://www.openresponses.org/reference
 */
export type CreateResponse = InferFields<typeof settings> &
  InferFields<typeof ownFields> & {
    /** What to answer: a text, or input items. */
    readonly input?: string | readonly InputItem[] | null
    readonly [field: string]: unknown
  }

const errorBody = object({
  error: object({
    message: text,
    type: optional(text),
    param: optional(text),
    code: optional(text),
  }),
})

/** The body of an HTTP answer that is no success. */
export type ErrorBody = Infer<typeof errorBody>
