import { readFileSync } from 'node:fs'
import { message } from '../families/message.ts'
import { debug, serverTool } from '../families/openrouter.ts'
import { cited } from '../tape/passage.ts'
import { stream } from '../tape/stream.ts'

const sources = {
  tides: {
    url: 'https://maree.shom.fr/harbor/SAINT-MALO',
    title: 'Saint-Malo - Horaires des marées | SHOM',
  },
  wikipedia: {
    url: 'https://en.wikipedia.org/wiki/Grand_B%C3%A9',
    title: 'Grand Bé - Wikipedia',
  },
}

const picture = (name: string): string =>
  readFileSync(new URL(`../picture/${name}.png`, import.meta.url)).toString('base64')

const names = [
  'datetime',
  'memory',
  'tool_search',
  'mcp',
  'web_search',
  'web_fetch',
  'browser_use',
  'file_search',
  'advisor',
  'image_generation',
  'experimental__search_models',
]

export const research = stream(
  'server-tools',
  {
    server: 'openrouter',
    model: 'anthropic/claude-sonnet-4.5',
    inputTokens: 5210,
    tools: names.map((name) => ({ type: `openrouter:${name}` })),
  },
  debug('adapter_request', 4),
  serverTool('datetime', {
    asked: { timezone: 'Europe/Paris', datetime: '' },
    found: { datetime: '2026-09-01T10:04:11+02:00' },
    takes: 12,
  }),
  serverTool('memory', {
    asked: { action: 'read', key: 'home_port' },
    found: { value: 'Saint-Malo' },
    takes: 60,
  }),
  serverTool('tool_search', { asked: { query: 'tide tables' } }),
  serverTool('mcp', { asked: { server_label: 'harbour', tool_name: 'high_waters' } }),
  debug('first_token_received', 1320),
  serverTool('web_search', {
    asked: { action: { type: 'search', query: 'Grand Bé causeway low water walk' } },
    found: {
      action: {
        type: 'search',
        query: 'Grand Bé causeway low water walk',
        sources: Object.values(sources).map(({ url }) => ({ type: 'url', url })),
      },
    },
    takes: 1840,
  }),
  serverTool('web_fetch', {
    asked: { url: sources.wikipedia.url },
    found: {
      title: sources.wikipedia.title,
      http_status: 200,
      content: 'Grand Bé is a tidal island near Saint-Malo. At low tide it can be reached on foot.',
    },
    takes: 730,
  }),
  serverTool('web_fetch', {
    asked: { url: 'https://www.example.org/tides/saint-malo' },
    found: { http_status: 404, error: 'The page was not found.' },
    status: 'failed',
    takes: 410,
  }),
  serverTool('browser_use', {
    asked: { action: 'screenshot' },
    found: { screenshot_b64: picture('hours') },
    takes: 1600,
  }),
  serverTool('file_search', { asked: { queries: ['tides September 2026', 'causeway'] } }),
  serverTool('advisor', {
    asked: {
      instance_name: 'default',
      model: 'openai/gpt-5.5',
      prompt: 'Low water is at 14:20. How long before and after it is a causeway of 300 m safe?',
    },
    found: {
      advice: 'Start no earlier than two hours before low water, and be back an hour after it.',
    },
    takes: 2100,
  }),
  serverTool('image_generation', {
    asked: { prompt: 'A small map of a causeway from a walled town to a rocky island' },
    found: { result: picture('causeway') },
    takes: 3900,
  }),
  serverTool('experimental__search_models', {
    asked: { query: 'translation French' },
    found: { arguments: '{"query":"translation French","limit":3}' },
  }),
  message(
    cited(
      'You can walk to the Grand Bé on Saturday. Low water is at **14:20** [[tides|by the tables of the SHOM]], and [[wikipedia|at low tide the island can be reached on foot]].\n\nStart after 12:20 and be back on the beach by **15:20**.',
      sources,
    ),
  ),
  debug('upstream_body_ended', 15_800),
)
