import { message } from '../families/message.ts'
import { calledTool, serverTool } from '../families/openrouter.ts'
import { stream } from '../tape/stream.ts'

const container_id = 'cntr_7fd02b6c41e98a53'
const names = [
  'files',
  'text_editor',
  'code_interpreter',
  'bash',
  'shell',
  'apply_patch',
  'subagent',
  'memory',
]

export const workspace = stream(
  'server-workspace',
  {
    server: 'openrouter',
    model: 'anthropic/claude-sonnet-4.5',
    inputTokens: 2733,
    tools: names.map((name) => ({ type: `openrouter:${name}` })),
  },
  calledTool('files', {
    asked: {
      operation: 'read',
      filename: 'readings.csv',
      arguments: '{"filename":"readings.csv"}',
    },
    found: { file_id: 'file-c20f7a', result: '365 rows: day, celsius' },
  }),
  serverTool('text_editor', { asked: { command: 'view', file_path: '/workspace/plot.py' } }),
  serverTool('code_interpreter', {
    asked: {
      language: 'python',
      code: 'import csv\n\nrows = list(csv.DictReader(open("readings.csv")))\nprint(max(float(row["celsius"]) for row in rows))\n',
    },
    found: { exit_code: 0, stdout: '34.1\n', stderr: '' },
    takes: 940,
  }),
  calledTool('bash', {
    asked: { command: 'python plot.py', arguments: '{"command":"python plot.py"}', container_id },
    found: {
      exit_code: 1,
      stdout: '',
      stderr: "KeyError: 'temperature'\n",
    },
    status: 'failed',
    takes: 1210,
  }),
  calledTool('apply_patch', {
    asked: {
      operation: {
        type: 'update_file',
        path: 'plot.py',
        diff: "@@ rows\n-values = [float(row['temperature']) for row in rows]\n+values = [float(row['celsius']) for row in rows]\n",
      },
    },
  }),
  calledTool('shell', {
    asked: {
      action: {
        commands: ['python plot.py && ls out'],
        max_output_length: null,
        timeout_ms: 20_000,
      },
      arguments: '{"commands":["python plot.py && ls out"]}',
      container_id,
    },
    found: {
      output: [{ stdout: 'year.svg\n', stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
      files: [
        {
          type: 'container_file_citation',
          container_id,
          file_id: 'file-d81e44',
          filename: 'year.svg',
          start_index: 0,
          end_index: 0,
        },
      ],
    },
    takes: 1740,
  }),
  calledTool('subagent', {
    asked: {
      name: 'reader',
      instance_name: 'reader-1',
      model: 'openai/gpt-5.5-mini',
      task_name: 'Look at the chart',
      task_description: 'Say in one sentence what the chart of the year shows.',
    },
    found: { outcome: 'Two hot spells, at the end of June and in the middle of August.' },
    takes: 2600,
  }),
  serverTool('memory', {
    asked: { action: 'write', key: 'column_of_temperatures', value: 'celsius' },
    takes: 40,
  }),
  message(
    'The chart is done: `out/year.svg`. It failed at first because the column is called `celsius`, not `temperature`; I changed that in `plot.py`.\n\nThe year had two hot spells, at the end of June and in the middle of August, with a peak of **34.1 °C**.',
  ),
)
