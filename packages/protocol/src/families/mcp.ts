import { append, family, put, status } from '../row.ts'
import { anything, flag, json, list, object, optional, text, word } from '../shape.ts'

/**
 * A call of a tool on a remote MCP server.
 *
 *   added > in_progress > mcp_call_arguments.delta > …done > completed | failed > done
 */
export const mcpCall = family({
  items: {
    mcp_call: {
      id: optional(text),
      server_label: text,
      name: text,
      arguments: json,
      output: optional(json),
      // A text in the early wire, an object with `type`, `code` and `message` later.
      error: optional(anything),
      approval_request_id: optional(text),
      status: optional(word('in_progress', 'calling', 'completed', 'failed', 'incomplete')),
    },
    'openrouter:mcp': {
      id: optional(text),
      status: optional(word('in_progress', 'completed', 'failed')),
      server_label: optional(text),
      tool_name: optional(text),
    },
    mcp_approval_request: { id: optional(text), server_label: text, name: text, arguments: json },
    mcp_approval_response: {
      id: optional(text),
      approval_request_id: text,
      approve: flag,
      reason: optional(text),
    },
  },
  events: {
    'response.mcp_call.in_progress': status,
    'response.mcp_call.completed': status,
    'response.mcp_call.failed': status,
    'response.mcp_call_arguments.delta': append('arguments', 'delta'),
    'response.mcp_call_arguments.done': put('arguments', 'arguments'),
  },
})

/**
 * The tools that an MCP server offers. The item has no status of its own on the wire.
 *
 *   added > in_progress > completed | failed > done
 */
export const mcpListTools = family({
  items: {
    mcp_list_tools: {
      id: optional(text),
      server_label: text,
      tools: list(object({ name: text, description: optional(text) })),
      error: optional(anything),
      status: optional(text),
    },
  },
  events: {
    'response.mcp_list_tools.in_progress': status,
    'response.mcp_list_tools.completed': status,
    'response.mcp_list_tools.failed': status,
  },
})
