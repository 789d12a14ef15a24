import {
  anything,
  either,
  flag,
  list,
  number,
  object,
  optional,
  record,
  text,
  variant,
  word,
  type Extension,
  type InferFields,
} from './shape.ts'

/** The format that the text is asked to have. */
const format = variant({
  text: {},
  json_object: {},
  json_schema: {
    name: optional(text),
    description: optional(text),
    schema: optional(record),
    strict: optional(flag),
  },
})

/** A tool that the model may call. Hosted tools have fields of their own, which pass through. */
const tool = variant({
  function: {
    name: text,
    description: optional(text),
    parameters: optional(record),
    strict: optional(flag),
    defer_loading: optional(flag),
  },
  custom: { name: text, description: optional(text), format: optional(record) },
  web_search: {
    filters: optional(record),
    user_location: optional(record),
    search_context_size: optional(word('low', 'medium', 'high')),
  },
  web_search_preview: {
    user_location: optional(record),
    search_context_size: optional(word('low', 'medium', 'high')),
  },
  file_search: {
    vector_store_ids: list(text),
    filters: optional(record),
    max_num_results: optional(number),
    ranking_options: optional(record),
  },
  code_interpreter: { container: anything },
  image_generation: {
    model: optional(text),
    size: optional(text),
    quality: optional(text),
    background: optional(text),
    output_format: optional(text),
    partial_images: optional(number),
  },
  mcp: {
    server_label: text,
    server_url: optional(text),
    connector_id: optional(text),
    headers: optional(record),
    allowed_tools: optional(anything),
    require_approval: optional(anything),
  },
  computer: {},
  computer_use_preview: {
    display_width: optional(number),
    display_height: optional(number),
    environment: optional(text),
  },
  local_shell: {},
  shell: { environment: optional(record) },
  apply_patch: {},
  tool_search: { execution: optional(word('server', 'client')) },
  namespace: { name: text, description: optional(text), tools: list(anything) },
  programmatic_tool_calling: {},
})

const namedTool = { name: optional(text) }

/** Which tool the model is to call: a word, or one tool or some of them. */
const toolChoice = either(
  word('none', 'auto', 'required'),
  variant({
    function: namedTool,
    custom: namedTool,
    mcp: { server_label: text, name: optional(text) },
    allowed_tools: {
      mode: optional(word('none', 'auto', 'required')),
      tools: list(record),
    },
  }),
)

/**
 * Settings that a request gives and its response gives back, in the wire's own words. Every one may
 * be left out or null.
 *
 * @see https://www.openresponses.org/reference
 */
export const settings = {
  model: optional(text),
  previous_response_id: optional(text),
  tools: optional(list(tool)),
  tool_choice: optional(toolChoice),
  parallel_tool_calls: optional(flag),
  max_tool_calls: optional(number),
  metadata: optional(record),
  text: optional(
    object({ format: optional(format), verbosity: optional(word('low', 'medium', 'high')) }),
  ),
  reasoning: optional(
    object({
      effort: optional(word('none', 'minimal', 'low', 'medium', 'high', 'xhigh')),
      summary: optional(word('auto', 'concise', 'detailed')),
    }),
  ),
  temperature: optional(number),
  top_p: optional(number),
  presence_penalty: optional(number),
  frequency_penalty: optional(number),
  top_logprobs: optional(number),
  max_output_tokens: optional(number),
  truncation: optional(word('auto', 'disabled')),
  store: optional(flag),
  background: optional(flag),
  service_tier: optional(word('auto', 'default', 'flex', 'priority')),
  safety_identifier: optional(text),
  prompt_cache_key: optional(text),
  // OpenAI's own, beyond Open Responses.
  access_programs: optional(anything),
  conversation: optional(either(text, object({ id: text }))),
  image: optional(record),
  moderation: optional(record),
  prompt: optional(object({ id: text, version: optional(text), variables: optional(record) })),
  prompt_cache_options: optional(record),
  prompt_cache_retention: optional(word('in_memory', '24h')),
  user: optional(text),
}

const usage = object({
  input_tokens: number,
  input_tokens_details: optional(object({ cached_tokens: optional(number) })),
  output_tokens: number,
  output_tokens_details: optional(object({ reasoning_tokens: optional(number) })),
  total_tokens: number,
})

/** What failed, in the server's words. */
const responseError = object({ code: optional(text), message: text })

/** The response object, without its `output`. Servers leave out most of these fields. */
export const responseFields = {
  id: text,
  object: optional(text),
  created_at: optional(number),
  completed_at: optional(number),
  status: optional(word('queued', 'in_progress', 'completed', 'incomplete', 'failed', 'cancelled')),
  error: optional(responseError),
  incomplete_details: optional(object({ reason: optional(text) })),
  usage: optional(usage),
  instructions: optional(anything),
  ...settings,
  input_transformations: optional(list(record)),
  prompt_cache_diagnostics: optional(record),
  tool_usage: optional(record),
  // Azure's, OpenRouter's.
  content_filters: optional(list(record)),
  openrouter_metadata: optional(record),
  error_type: optional(text),
}

/** A response as an event carries it. */
export type ResponseObject = InferFields<typeof responseFields> & {
  readonly output?: readonly Extension[] | null
}
