import { append, family, itemStatus, put } from '../row.ts'
import { json, list, maybe, number, object, optional, record, text } from '../shape.ts'

const output = object({ stdout: text, stderr: text, outcome: optional(record) })

/**
 * Commands for a shell. Its events name no item, only the output index.
 *
 *   added > (shell_call_command.added > .delta* > .done)* > done
 */
export const shellCall = family({
  items: {
    shell_call: {
      id: optional(text),
      call_id: text,
      action: object({
        commands: list(text),
        timeout_ms: optional(number),
        max_output_length: optional(number),
      }),
      status: itemStatus,
      environment: optional(record),
      caller: optional(record),
    },
    'openrouter:shell': {
      id: optional(text),
      status: itemStatus,
      call_id: optional(text),
      action: optional(record),
      arguments: optional(json),
      output: optional(list(output)),
      container_id: optional(text),
      files: optional(list(record)),
      error: optional(json),
    },
    'openrouter:bash': {
      id: optional(text),
      status: itemStatus,
      call_id: optional(text),
      command: optional(text),
      arguments: optional(json),
      stdout: optional(text),
      stderr: optional(text),
      exit_code: optional(number),
      container_id: optional(text),
      files: optional(list(record)),
      error: optional(json),
    },
    local_shell_call: { id: optional(text), call_id: text, action: record, status: itemStatus },
    local_shell_call_output: { id: optional(text), output: json, status: itemStatus },
  },
  events: {
    'response.shell_call_command.added': put('action/commands/{command_index}', 'command'),
    'response.shell_call_command.delta': append('action/commands/{command_index}', 'delta'),
    'response.shell_call_command.done': put('action/commands/{command_index}', 'command'),
  },
})

/**
 * What the shell answered, command by command. The item says `completed` from the start.
 *
 *   added > shell_call_output_content.delta* > .done > done
 */
export const shellCallOutput = family({
  items: {
    shell_call_output: {
      id: optional(text),
      call_id: text,
      output: list(output),
      max_output_length: maybe(number),
      status: itemStatus,
    },
  },
  events: {
    'response.shell_call_output_content.delta': append('output/{command_index}', 'delta', {
      delta: object({ stdout: optional(text), stderr: optional(text) }),
    }),
    'response.shell_call_output_content.done': put('output/{command_index}', 'output/0', {
      output: list(output),
    }),
  },
})
