import { between } from '../tape/random.ts'
import type { Fields, Json } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Call = {
  readonly server: string
  readonly tool: string
  readonly args: Fields
  readonly takes?: number
  /** What the events of the arguments are called; Llama Stack writes `mcp_call.arguments`. */
  readonly spelling?: 'mcp_call_arguments' | 'mcp_call.arguments'
}

/** A remote server, as the response repeats it from the request. */
export const mcpServer = (label: string, url: string, approval: 'never' | 'always'): Fields => ({
  type: 'mcp',
  allowed_tools: null,
  headers: null,
  require_approval: approval,
  server_description: null,
  server_label: label,
  server_url: url,
})

/** One tool of a remote server, as the server lists it. */
export const remoteTool = (
  name: string,
  description: string,
  properties: Readonly<Record<string, Fields>>,
): Fields => ({
  annotations: { read_only: false },
  description,
  input_schema: {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  },
  name,
})

/** What the remote server offers, or why it could not say. */
export const listTools =
  (label: string, found: readonly Fields[] | { readonly error: string }): Step =>
  (tape) => {
    const item = { type: 'mcp_list_tools', server_label: label }
    const place = tape.open('mcpl', { ...item, tools: [] })
    tape.emit('response.mcp_list_tools.in_progress', place)
    tape.wait(between(tape.random, 250, 700))
    if ('error' in found) {
      tape.emit('response.mcp_list_tools.failed', place)
      tape.close(place, { ...item, error: found.error, tools: [] })
    } else {
      tape.emit('response.mcp_list_tools.completed', place)
      tape.close(place, { ...item, tools: found })
    }
  }

const call =
  (
    { server, tool, args, takes, spelling = 'mcp_call_arguments' }: Call,
    outcome: 'completed' | 'failed',
    result: Fields,
  ): Step =>
  (tape) => {
    const item = { type: 'mcp_call', approval_request_id: null, name: tool, server_label: server }
    const words = JSON.stringify(args)
    const place = tape.open('mcp', {
      ...item,
      status: 'in_progress',
      arguments: '',
      error: null,
      output: null,
    })
    tape.emit('response.mcp_call.in_progress', place)
    tape.wait(between(tape.random, 180, 420))
    // The server holds the arguments back until they are whole.
    tape.emit(`response.${spelling}.delta`, {
      ...place,
      delta: words,
      ...tape.padding(words),
    })
    tape.emit(`response.${spelling}.done`, { ...place, arguments: words })
    tape.wait(takes ?? between(tape.random, 500, 1800))
    tape.emit(`response.mcp_call.${outcome}`, place)
    tape.close(place, {
      ...item,
      status: outcome,
      arguments: words,
      error: null,
      output: null,
      ...result,
    })
  }

/** A call of a remote tool that gives something back. */
export const mcpCall = (request: Call, output: string): Step =>
  call(request, 'completed', { output })

/** A call of a remote tool that fails. */
export const mcpFailure = (request: Call, error: Json): Step => call(request, 'failed', { error })

/** A question to the user: may this tool be called? The turn ends with it. */
export const mcpApproval =
  ({ server, tool, args }: Call): Step =>
  (tape) => {
    const item = {
      type: 'mcp_approval_request',
      arguments: JSON.stringify(args),
      name: tool,
      server_label: server,
    }
    tape.wait(between(tape.random, 500, 900))
    const place = tape.open('mcpr', item)
    tape.close(place, item)
  }
