import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../shape.ts'
import { fromAgentsItem } from './agentsItem.ts'

const safety = { pending_safety_checks: [{ id: 's', code: 'c', message: 'm' }] }
const actions: readonly JsonObject[] = [
  { type: 'screenshot' },
  { type: 'click', x: 1, y: 2, button: 'left' },
  { type: 'double_click', x: 1, y: 2 },
  { type: 'scroll', x: 1, y: 2, scroll_x: 0, scroll_y: 40 },
  { type: 'type', text: 'hello' },
  { type: 'wait' },
  { type: 'move', x: 1, y: 2 },
  { type: 'keypress', keys: ['CTRL', 'c'] },
  {
    type: 'drag',
    path: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
  },
]

describe('an item of @openai/agents-core', () => {
  it('is a message with text, refusal, sound and picture, each with its provider’s data', () => {
    const content = [
      { type: 'output_text', text: 'Hi', providerData: { annotations: [], logprobs: [] } },
      { type: 'input_text', text: 'there' },
      { type: 'refusal', refusal: 'No', providerData: { vendor: 1 } },
      { type: 'audio', audio: { id: 'a' }, format: 'wav', transcript: 'Hi', providerData: {} },
      { type: 'image', image: 'data:image/png;base64,AA==' },
    ]
    const item = { type: 'message', id: 'm', role: 'assistant', status: 'completed', content }
    expect(fromAgentsItem({ ...item, phase: 'commentary', providerData: { agent: 'a' } })).toEqual({
      ...item,
      phase: 'commentary',
      agent: 'a',
      content: [
        { type: 'output_text', text: 'Hi', annotations: [], logprobs: [] },
        { type: 'output_text', text: 'there' },
        { type: 'refusal', refusal: 'No', vendor: 1 },
        { type: 'audio', audio: { id: 'a' }, format: 'wav', transcript: 'Hi' },
        { type: 'image', image: 'data:image/png;base64,AA==' },
      ],
    })
    expect(fromAgentsItem({ role: 'assistant', content: [] })['type']).toBe('message')
  })

  it.for(actions)('is a call of the computer: $type', (action) => {
    const fields = { id: 'cu', type: 'computer_call', status: 'completed' }
    const item = { ...fields, callId: 'c', action, providerData: safety }
    expect(fromAgentsItem(item)).toEqual({ ...fields, call_id: 'c', action, ...safety })
    expect(fromAgentsItem({ ...item, actions: [action] })).toEqual({
      ...fields,
      call_id: 'c',
      actions: [action],
      ...safety,
    })
  })

  it.for<[string, JsonObject, JsonObject]>([
    [
      'a search on the web',
      {
        name: 'web_search_call',
        providerData: { type: 'web_search_call', action: { query: 'q' } },
      },
      { type: 'web_search_call', status: 'completed', action: { query: 'q' } },
    ],
    [
      'a picture',
      { name: 'image_generation_call', output: 'AAAA', providerData: { size: '1x1' } },
      { type: 'image_generation_call', status: 'completed', result: 'AAAA', size: '1x1' },
    ],
    [
      'a remote call that failed, which the package calls completed',
      {
        name: 'mcp_call',
        output: undefined,
        providerData: { type: 'mcp_call', name: 'find', status: 'failed', error: 'gone' },
      },
      { type: 'mcp_call', name: 'find', status: 'failed', error: 'gone' },
    ],
    [
      'a remote call and its output',
      { name: 'mcp_call', output: 'found', providerData: { name: 'find', server_label: 's' } },
      { type: 'mcp_call', name: 'find', server_label: 's', output: 'found' },
    ],
    [
      'a list of remote tools, which has no status',
      { name: 'mcp_list_tools', providerData: { type: 'mcp_list_tools', tools: [] } },
      { type: 'mcp_list_tools', tools: [] },
    ],
    [
      'a hosted tool of another provider',
      { name: 'lookup' },
      { type: 'lookup', status: 'completed' },
    ],
  ])('is a hosted tool call: %s', ([, item, expected]) => {
    const hosted = { type: 'hosted_tool_call', id: 'h', status: 'completed', ...item }
    expect(fromAgentsItem(hosted)).toEqual({ id: 'h', ...expected })
  })

  it('is a call of a function and what it gave back, whose values are not looked into', () => {
    const call = { type: 'function_call', id: 'f', name: 'n', arguments: '{"someKey":1}' }
    const caller = { type: 'program', callerId: 'p' }
    expect(fromAgentsItem({ ...call, callId: 'c', caller, status: undefined })).toEqual({
      ...call,
      call_id: 'c',
      caller: { type: 'program', caller_id: 'p' },
    })
    const output = [{ type: 'input_text', someKey: 1 }]
    const result = { type: 'function_call_result', callId: 'c', output, status: 'completed' }
    const back = { type: 'function_call_output', call_id: 'c', output, status: 'completed' }
    expect(fromAgentsItem({ ...result, name: 'c' })).toEqual(back)
    expect(fromAgentsItem({ ...result, name: 'weather' })).toEqual({ ...back, name: 'weather' })
  })

  it('is reasoning: the summary is its content there, the thoughts lie beside', () => {
    const content = [{ type: 'input_text', text: 'Short', providerData: { type: 'summary_text' } }]
    const thoughts = [{ type: 'reasoning_text', text: 'Long' }]
    const summary = [{ type: 'summary_text', text: 'Short' }]
    const expected = { type: 'reasoning', id: 'r', summary, content: thoughts }
    const item = { type: 'reasoning', id: 'r', content }
    expect(fromAgentsItem({ ...item, rawContent: thoughts })).toEqual(expected)
    expect(
      fromAgentsItem({ ...item, providerData: { content: thoughts, encrypted_content: 'x' } }),
    ).toEqual({ ...expected, encrypted_content: 'x' })
  })

  it.for<[string, JsonObject, JsonObject]>([
    [
      'a shell call',
      {
        type: 'shell_call',
        callId: 'c',
        action: { commands: ['ls'], timeoutMs: 1, maxOutputLength: 2 },
      },
      {
        type: 'shell_call',
        call_id: 'c',
        action: { commands: ['ls'], timeout_ms: 1, max_output_length: 2 },
      },
    ],
    [
      'what a shell answered',
      {
        type: 'shell_call_output',
        maxOutputLength: 9,
        output: [{ stdout: 'a', outcome: { type: 'exit', exitCode: 0 } }],
      },
      {
        type: 'shell_call_output',
        max_output_length: 9,
        output: [{ stdout: 'a', outcome: { type: 'exit', exit_code: 0 } }],
      },
    ],
    [
      'a patch',
      { type: 'apply_patch_call', callId: 'c', operation: { type: 'update_file', moveTo: 'b' } },
      { type: 'apply_patch_call', call_id: 'c', operation: { type: 'update_file', move_to: 'b' } },
    ],
    [
      'a program’s output',
      { type: 'program_output', callId: 'c', output: '4' },
      { type: 'program_output', call_id: 'c', result: '4' },
    ],
    [
      'a screenshot',
      {
        type: 'computer_call_result',
        callId: 'c',
        output: { type: 'computer_screenshot', data: 'd' },
      },
      {
        type: 'computer_call_output',
        call_id: 'c',
        output: { type: 'computer_screenshot', image_url: 'd' },
      },
    ],
    [
      'found tools',
      { type: 'tool_search_output', tools: [{ deferLoading: true, parameters: { aB: 1 } }] },
      { type: 'tool_search_output', tools: [{ defer_loading: true, parameters: { aB: 1 } }] },
    ],
    [
      'a compaction',
      { type: 'compaction', encrypted_content: 'x', created_by: undefined },
      { type: 'compaction', encrypted_content: 'x' },
    ],
    [
      'something that the package does not know',
      { type: 'unknown', id: 'u', providerData: { type: 'acme:item', id: 'u', someKey: 1 } },
      { type: 'acme:item', id: 'u', someKey: 1 },
    ],
    ['something that nobody knows', { type: 'unknown', id: 'u' }, { type: 'unknown', id: 'u' }],
  ])('is %s', ([, item, expected]) => {
    expect(fromAgentsItem(item)).toEqual(expected)
  })
})
