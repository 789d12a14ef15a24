import { readFileSync } from 'node:fs'
import { applyPatch } from '../families/apply-patch-call.ts'
import { customTool, customToolCall } from '../families/custom-tool-call.ts'
import { functionCall, functionTool } from '../families/function-call.ts'
import { mcpApproval } from '../families/mcp.ts'
import { message } from '../families/message.ts'
import { outputOf } from '../families/outputs.ts'
import { localShell } from '../families/shell-call.ts'
import { whole } from '../families/whole.ts'
import { stream } from '../tape/stream.ts'

const stock = functionTool('get_stock', 'How many pieces of an article are on the shelf.', {
  article: { type: 'string' },
})

export const toolOutputs = stream(
  'tool-outputs',
  {
    model: 'shop-agent',
    inputTokens: 733,
    obfuscation: false,
    tools: [stock, customTool('run_sql', 'Runs one read-only query against the shop’s database.')],
  },
  functionCall('get_stock', { article: 'lamp-204' }),
  outputOf('function_call', 'fco', { output: '{"article":"lamp-204","pieces":3}' }, 320),
  customToolCall('run_sql', "select sum(pieces) from orders where article = 'lamp-204';"),
  outputOf('custom_tool_call', 'ctco', { output: 'sum\n---\n5' }, 210),
  localShell('git', 'log', '-1', '--format=%s', 'data/stock.csv'),
  whole(
    'lsho',
    { type: 'local_shell_call_output', status: 'completed', output: 'Count the lamps again\n' },
    {},
    90,
  ),
  applyPatch({
    type: 'update_file',
    path: 'data/stock.csv',
    diff: '@@\n-lamp-204,3\n+lamp-204,0\n',
  }),
  outputOf('apply_patch_call', 'apco', { output: 'Updated data/stock.csv' }, 140),
  mcpApproval({ server: 'supplier', tool: 'order', args: { article: 'lamp-204', pieces: 12 } }),
  (tape) => {
    const request = tape.output.at(-1)?.['id'] ?? ''
    const answer = { approval_request_id: request, approve: true, reason: null }
    whole('mcpa', { type: 'mcp_approval_response', ...answer })(tape)
  },
  message(
    'Three lamps were on the shelf and five are ordered, so I set the stock to **0** and ordered **12** from the supplier.',
  ),
)

const screenshot = (): string =>
  `data:image/png;base64,${readFileSync(new URL('../picture/hours.png', import.meta.url)).toString('base64')}`

const call_id = 'call_Qn8vXc2RkT5wYb7Hs1MdLp4E'

export const computerSession = stream(
  'computer-session',
  {
    model: 'desk-agent',
    inputTokens: 3120,
    obfuscation: false,
    tools: [{ type: 'computer', display_height: 480, display_width: 640, environment: 'browser' }],
  },
  whole('cfg', { type: 'configuration_update', reasoning: { effort: 'high' } }),
  whole('adt', {
    type: 'additional_tools',
    role: 'developer',
    tools: [functionTool('save_note', 'Keeps a note.', { text: { type: 'string' } })],
  }),
  whole(
    'cu',
    {
      type: 'computer_call',
      status: 'completed',
      call_id,
      actions: [
        { type: 'scroll', x: 320, y: 240, scroll_x: 0, scroll_y: 900 },
        { type: 'screenshot' },
      ],
      pending_safety_checks: [],
    },
    { status: 'in_progress' },
    700,
  ),
  whole(
    'cuo',
    {
      type: 'computer_call_output',
      status: 'completed',
      call_id,
      output: { type: 'computer_screenshot', image_url: screenshot() },
      acknowledged_safety_checks: [],
    },
    {},
    480,
  ),
  message(
    'The hours stand in the footer. On Saturdays the workshop opens an hour later than on weekdays.',
  ),
)
