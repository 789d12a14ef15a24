import { functionCall } from '../families/function-call.ts'
import { mcpCall } from '../families/mcp.ts'
import { message } from '../families/message.ts'
import { reasoning } from '../families/reasoning.ts'
import { compaction, event, whole } from '../families/whole.ts'
import { stream } from '../tape/stream.ts'

export const unknownItem = stream(
  'unknown-item',
  { inputTokens: 63 },
  event('acme:trace.started', { trace_id: 'trace-71c4', region: 'eu-north' }),
  whole(
    'tc',
    {
      type: 'acme:telemetry_chunk',
      status: 'completed',
      label: 'Sensor readings',
      readings: [
        { sensor: 'north roof', celsius: 18.4 },
        { sensor: 'cellar', celsius: 11.9 },
      ],
      truncated: false,
    },
    { status: 'in_progress', readings: [] },
    640,
  ),
  event('acme:trace.sampled', { trace_id: 'trace-71c4', samples: 2 }),
  message(
    'The roof is at **18.4 °C** and the cellar at **11.9 °C**. Both are within their usual range for September.',
  ),
  event('acme:trace.finished', { trace_id: 'trace-71c4', spans: 9 }),
)

export const keepalive = stream(
  'keepalive',
  { inputTokens: 188, reasoning: { effort: 'xhigh', summary: 'auto' } },
  reasoning({
    summary: [
      '**Setting up the board**\n\nEight queens, one in each row and each column. I’ll place them row by row and step back whenever a diagonal is taken.',
      '**Checking the diagonals**\n\nColumns 1, 5, 8, 6, 3, 7, 2, 4 for rows 1 to 8. The sums of row and column are 2, 7, 11, 10, 8, 13, 9, 12, all different. The differences are 0, -3, -5, -2, 2, -1, 5, 4, all different as well.',
    ],
    pauses: [6200, 4800, 900],
    hiddenTokens: 1472,
    keepaliveEvery: 1500,
  }),
  message('One solution, by column from the first row to the last: **1, 5, 8, 6, 3, 7, 2, 4**.'),
)

export const compacted = stream(
  'compaction',
  { inputTokens: 41_280 },
  compaction(2100),
  message(
    'Where were we: the kitchen is planned, and the bathroom is next. Which side does the door open to?',
  ),
)

export const background = stream(
  'background',
  { inputTokens: 57, background: true },
  message(
    'The report is ready: 214 of 220 links work, and the six that don’t all point to pages that moved in August.',
  ),
)

export const mixed = stream(
  'reasoning-and-tools',
  { inputTokens: 356, reasoning: { effort: 'medium', summary: 'auto' } },
  reasoning({
    summary: [
      '**Finding what is missing**\n\nThe order has an address but no postcode. The customer’s profile may have it, so I’ll look there before I ask.',
    ],
    pauses: [900, 500],
    hiddenTokens: 128,
  }),
  message('Your order has no postcode yet. I’ll see whether your profile has one.', {
    phase: 'commentary',
  }),
  functionCall('get_profile', { fields: ['postcode', 'city'] }),
)

export const gateway = stream(
  'gateway-names',
  { model: 'llama-4-maverick', inputTokens: 144, obfuscation: false },
  event('response.keep_alive'),
  mcpCall(
    {
      server: 'recipes',
      tool: 'find_recipe',
      args: { ingredients: ['chickpeas', 'spinach'], minutes: 20 },
      spelling: 'mcp_call.arguments',
    },
    JSON.stringify({ title: 'Spinach and chickpea curry', minutes: 18, serves: 2 }),
  ),
  message('Make a **spinach and chickpea curry**: 18 minutes, for two.'),
)
