import { functionCall } from '../families/function-call.ts'
import { message } from '../families/message.ts'
import { localShell } from '../families/shell-call.ts'
import { whole } from '../families/whole.ts'
import { stream } from '../tape/stream.ts'

export const computer = stream(
  'computer-call',
  {
    inputTokens: 2904,
    tools: [{ type: 'computer', display_height: 800, display_width: 1280, environment: 'browser' }],
  },
  message('I’ll open the opening hours in the page’s footer.', { phase: 'commentary' }),
  whole(
    'cu',
    {
      type: 'computer_call',
      status: 'completed',
      call_id: 'call_5RkWq0VdYp2JmXn7Lt8sZb1H',
      action: { type: 'click', button: 'left', x: 412, y: 763 },
      pending_safety_checks: [
        {
          id: 'cu_sc_6a97118868fc625a8f9c',
          code: 'irrelevant_domain',
          message:
            'The page is on another site than the one you named. Continue only if you know it.',
        },
      ],
    },
    { status: 'in_progress' },
    900,
  ),
)

const call_id = 'call_Zt3uQm8HcY1rWk5NvB0eXg6P'

export const program = stream(
  'program',
  { inputTokens: 488 },
  whole(
    'cm',
    {
      type: 'program',
      call_id,
      code: `const stations = await tools.list_stations({ line: 'harbour' })
const delays = await Promise.all(stations.map(({ id }) => tools.get_delay({ station: id })))
text(JSON.stringify(stations.filter((_, index) => delays[index].minutes > 5)))
`,
      fingerprint: 'gAAAAABqk3Rf0YtV1n8Wc2Lh',
    },
    { code: '' },
    1400,
  ),
  functionCall('list_stations', { line: 'harbour' }),
  whole(
    'cmo',
    {
      type: 'program_output',
      status: 'completed',
      call_id,
      result: '[{"id":"pier-4","name":"Pier 4"},{"id":"fishmarket","name":"Fish Market"}]',
    },
    { result: '' },
    620,
  ),
  message(
    'Two stations of the harbour line are more than five minutes late: **Pier 4** and **Fish Market**.',
  ),
)

export const toolSearch = stream(
  'tool-search',
  { inputTokens: 173 },
  whole(
    'tsc',
    {
      type: 'tool_search_call',
      status: 'completed',
      arguments: { paths: ['convert_units'] },
      call_id: null,
      execution: 'server',
    },
    { status: 'in_progress', arguments: {} },
    380,
  ),
  whole(
    'tso',
    {
      type: 'tool_search_output',
      status: 'completed',
      call_id: null,
      execution: 'server',
      tools: [
        {
          type: 'function',
          name: 'convert_units',
          description: 'Converts an amount from one unit to another.',
          defer_loading: true,
          parameters: {
            type: 'object',
            properties: {
              amount: { type: 'number' },
              from: { type: 'string' },
              to: { type: 'string' },
            },
            required: ['amount', 'from', 'to'],
            additionalProperties: false,
          },
          strict: true,
        },
      ],
    },
    { status: 'in_progress' },
    60,
  ),
  functionCall('convert_units', { amount: 350, from: 'degF', to: 'degC' }),
)

export const shellAtHome = stream(
  'local-shell',
  { model: 'codex-mini-latest', inputTokens: 241, tools: [{ type: 'local_shell' }] },
  localShell('git', 'log', '--oneline', '-5'),
)
