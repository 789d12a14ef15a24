import {
  listTools,
  mcpApproval,
  mcpCall,
  mcpFailure,
  mcpServer,
  remoteTool,
} from '../families/mcp.ts'
import { message } from '../families/message.ts'
import { reasoning } from '../families/reasoning.ts'
import { stream } from '../tape/stream.ts'

const library = 'library'
const address = 'https://library.example.org/mcp'

const tools = [
  remoteTool('search_catalogue', 'Finds books, films and maps in the city library.', {
    query: { type: 'string' },
    branch: { type: 'string' },
  }),
  remoteTool('reserve_item', 'Puts an item aside for three days.', {
    item_id: { type: 'string' },
    branch: { type: 'string' },
  }),
]

const found = {
  total: 2,
  items: [
    { id: 'b-20417', title: 'A Field Guide to the Birds of Britain and Europe', free: 3 },
    { id: 'b-33980', title: 'Bird Sounds of Europe', free: 0, back_on: '2026-09-12' },
  ],
}

export const call = stream(
  'mcp',
  { inputTokens: 518, tools: [mcpServer(library, address, 'never')] },
  listTools(library, tools),
  mcpCall(
    {
      server: library,
      tool: 'search_catalogue',
      args: { query: 'birds europe', branch: 'Harbour' },
      takes: 1320,
    },
    JSON.stringify(found, null, 2),
  ),
  message(
    'The Harbour branch has two that fit:\n\n- *A Field Guide to the Birds of Britain and Europe*: three copies on the shelf.\n- *Bird Sounds of Europe*: lent out, back on **12 September**.\n\nShall I put the field guide aside for you?',
  ),
)

export const failure = stream(
  'mcp-failed',
  { inputTokens: 534, tools: [mcpServer(library, address, 'never')] },
  listTools(library, tools),
  reasoning({ encrypted: false, hiddenTokens: 64 }),
  mcpFailure(
    {
      server: library,
      tool: 'reserve_item',
      args: { item_id: 'b-20417', branch: 'Harbour' },
      takes: 3100,
    },
    {
      type: 'http_error',
      code: 503,
      message: '503: The catalogue is closed for maintenance until 06:00.',
    },
  ),
  message(
    'I could not reserve the book: the library’s catalogue is closed for maintenance **until 6:00**. Ask me again in the morning, and I’ll try once more.',
  ),
)

export const listFailure = stream(
  'mcp-list-failed',
  { inputTokens: 96, tools: [mcpServer(library, address, 'never')] },
  listTools(library, {
    error: 'Could not connect to https://library.example.org/mcp: the server did not answer.',
  }),
  message(
    'I can’t reach the library’s catalogue right now, so I don’t know which branches have the book.',
  ),
)

export const approval = stream(
  'mcp-approval',
  { inputTokens: 561, tools: [mcpServer(library, address, 'always')] },
  listTools(library, tools),
  mcpApproval({
    server: library,
    tool: 'reserve_item',
    args: { item_id: 'b-20417', branch: 'Harbour' },
  }),
)

export const phases = stream(
  'phases',
  { inputTokens: 307, tools: [mcpServer(library, address, 'never')] },
  message('I’ll see first whether the Harbour branch has the field guide.', {
    phase: 'commentary',
  }),
  mcpCall(
    {
      server: library,
      tool: 'search_catalogue',
      args: { query: 'field guide birds', branch: 'Harbour' },
      takes: 980,
    },
    JSON.stringify({ total: 1, items: [found.items[0] ?? null] }),
  ),
  message('Three copies are on the shelf. I’ll put one aside.', { phase: 'commentary' }),
  mcpCall(
    {
      server: library,
      tool: 'reserve_item',
      args: { item_id: 'b-20417', branch: 'Harbour' },
      takes: 1460,
    },
    JSON.stringify({ item_id: 'b-20417', shelf: 'R 12', until: '2026-09-04' }),
  ),
  message(
    'Done: *A Field Guide to the Birds of Britain and Europe* waits for you at the **Harbour branch, shelf R 12, until Friday, 4 September**.',
    { phase: 'final_answer' },
  ),
)

export const finalAnswer = stream(
  'function-call-answer',
  { inputTokens: 402 },
  message(
    'Take a rain jacket: Bergen will be **mild and wet**.\n\n- **Today:** 14 °C, light rain until noon, then clouds.\n- **Tomorrow:** 12 °C, showers, wind from the south-west.\n- **The day after:** 15 °C and dry, the best of the three for the Fløyen walk.',
    { phase: 'final_answer' },
  ),
)
