import { append, family, keep, put, status } from '../row.ts'
import { anything, json, list, number, optional, record, text, word } from '../shape.ts'

const itemStatus = optional(word('in_progress', 'completed', 'incomplete', 'failed'))
const common = { id: optional(text), status: itemStatus }

/**
 * OpenRouter's fusion: several models answer, one analyses what they said. Each model's words stand
 * in a panel of its own until the item is done.
 *
 *   added > in_progress > (panel.added > panel.delta* | panel.reasoning.delta* > panel.completed | panel.failed)*
 *         > analysis.in_progress > analysis.completed > completed > done
 */
export const fusion = family({
  items: {
    'openrouter:fusion': {
      ...common,
      analysis: optional(record),
      responses: optional(list(record)),
      sources: optional(list(record)),
      failed_models: optional(list(record)),
      failure_reason: optional(text),
      error: optional(json),
    },
  },
  events: {
    'response.fusion_call.in_progress': status,
    'response.fusion_call.completed': status,
    'response.fusion_call.panel.added': put('&panel/{=model}/model', 'model'),
    'response.fusion_call.panel.delta': append('&panel/{=model}/content', 'delta'),
    'response.fusion_call.panel.reasoning.delta': append('&panel/{=model}/reasoning', 'delta'),
    'response.fusion_call.panel.completed': put('&panel/{=model}/content', 'content'),
    'response.fusion_call.panel.failed': put('&panel/{=model}/error', 'error', {
      status_code: optional(number),
    }),
    'response.fusion_call.analysis.in_progress': keep({ analyst_model: text, judge_model: text }),
    'response.fusion_call.analysis.completed': put('analysis', 'analysis', { analysis: record }),
  },
})

/**
 * Tools that OpenRouter runs itself and that have no twin in another family. They come whole.
 *
 *   added > done
 */
export const openrouterTools = family({
  items: {
    'openrouter:advisor': {
      ...common,
      advice: optional(text),
      prompt: optional(text),
      model: optional(text),
      instance_name: optional(text),
      error: optional(json),
    },
    'openrouter:browser_use': {
      ...common,
      action: optional(text),
      screenshot_b64: optional(text),
    },
    'openrouter:datetime': { ...common, datetime: text, timezone: text },
    'openrouter:experimental__search_models': {
      ...common,
      query: optional(text),
      arguments: optional(json),
    },
    'openrouter:files': {
      ...common,
      operation: optional(text),
      file_id: optional(text),
      filename: optional(text),
      result: optional(json),
      arguments: optional(json),
      call_id: optional(text),
      error: optional(json),
    },
    'openrouter:memory': {
      ...common,
      action: optional(text),
      key: optional(text),
      value: optional(anything),
    },
    'openrouter:subagent': {
      ...common,
      name: optional(text),
      model: optional(text),
      instance_name: optional(text),
      task_name: optional(text),
      task_description: optional(text),
      outcome: optional(text),
      call_id: optional(text),
      error: optional(json),
    },
    'openrouter:text_editor': { ...common, command: optional(text), file_path: optional(text) },
    'openrouter:web_fetch': {
      ...common,
      url: optional(text),
      title: optional(text),
      content: optional(text),
      http_status: optional(number),
      error: optional(json),
    },
  },
  events: {
    'response.debug': keep({ debug: record }),
  },
})
