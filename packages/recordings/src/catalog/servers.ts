import type { Entry } from './entry.ts'

/** Servers that run tools and agents of their own. */
export type ServerName =
  | 'agents'
  | 'tool-outputs'
  | 'computer-session'
  | 'fusion'
  | 'server-tools'
  | 'server-workspace'

export const servers: Readonly<Record<ServerName, Entry>> = {
  agents: {
    title: 'Agents',
    shows: 'An agent leads two others, and they report to it.',
    origin: 'written',
    families: ['message', 'multi-agent'],
    status: 'completed',
    url: new URL('../../recordings/agents.sse', import.meta.url),
  },
  'tool-outputs': {
    title: 'Outputs of tools',
    shows:
      'Five kinds of calls, each with what came back, as servers show it that run the app’s tools.',
    origin: 'written',
    families: [
      'apply-patch-call',
      'custom-tool-call',
      'function-call',
      'mcp',
      'message',
      'shell-call',
    ],
    status: 'completed',
    url: new URL('../../recordings/tool-outputs.sse', import.meta.url),
  },
  'computer-session': {
    title: 'Computer with a screenshot',
    shows: 'New settings and a tool, two actions on a screen, and the picture of it.',
    origin: 'written',
    families: ['computer-call', 'message', 'multi-agent', 'tool-search'],
    status: 'completed',
    url: new URL('../../recordings/computer-session.sse', import.meta.url),
  },
  fusion: {
    title: 'Fusion',
    shows:
      'Three models answer side by side, one of them fails, and a judge says where they agree.',
    origin: 'written',
    families: ['fusion', 'message'],
    status: 'completed',
    url: new URL('../../recordings/fusion.sse', import.meta.url),
  },
  'server-tools': {
    title: 'Tools of a gateway',
    shows:
      'Twelve uses of tools that the gateway itself runs, from the clock to a picture; one page is not found.',
    origin: 'written',
    families: [
      'file-search-call',
      'image-generation-call',
      'mcp',
      'message',
      'openrouter-tools',
      'tool-search',
      'web-search-call',
    ],
    status: 'completed',
    url: new URL('../../recordings/server-tools.sse', import.meta.url),
  },
  'server-workspace': {
    title: 'Workspace of a gateway',
    shows: 'Files, code, shells, a patch and a helper of the gateway; one command fails.',
    origin: 'written',
    families: [
      'apply-patch-call',
      'code-interpreter-call',
      'message',
      'openrouter-tools',
      'shell-call',
    ],
    status: 'completed',
    url: new URL('../../recordings/server-workspace.sse', import.meta.url),
  },
}
