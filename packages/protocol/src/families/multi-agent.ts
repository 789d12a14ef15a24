import { family } from '../row.ts'
import { json, list, optional, record, text, word } from '../shape.ts'

const action = word(
  'spawn_agent',
  'interrupt_agent',
  'list_agents',
  'send_message',
  'followup_task',
  'wait_agent',
)

/**
 * Agents that a model leads and that talk with each other (OpenAI's beta). All come whole.
 *
 *   added > done
 */
export const multiAgent = family({
  items: {
    agent_message: {
      id: optional(text),
      author: text,
      recipient: text,
      content: list(record),
      agent: optional(record),
    },
    multi_agent_call: {
      id: optional(text),
      call_id: text,
      action,
      arguments: json,
      agent: optional(record),
    },
    multi_agent_call_output: {
      id: optional(text),
      call_id: text,
      action,
      output: list(record),
      agent: optional(record),
    },
    configuration_update: {
      id: optional(text),
      reasoning: optional(record),
      text: optional(record),
    },
  },
})
