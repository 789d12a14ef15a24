import type { Entry } from './entry.ts'

/** Tools that the model or the server uses. */
export type ToolName =
  | 'web-search'
  | 'web-search-code-points'
  | 'web-research'
  | 'file-search'
  | 'function-call'
  | 'function-call-answer'
  | 'parallel-calls'
  | 'custom-tool'
  | 'image-previews'
  | 'code-interpreter'
  | 'code-interpreter-file'
  | 'shell'
  | 'apply-patch'
  | 'mcp'
  | 'mcp-failed'
  | 'mcp-list-failed'
  | 'mcp-approval'
  | 'computer-call'
  | 'program'
  | 'tool-search'
  | 'local-shell'

export const tools: Readonly<Record<ToolName, Entry>> = {
  'web-search': {
    title: 'Web search',
    shows:
      'A search with its sources, then an answer with six citations; one source is cited twice.',
    origin: 'written',
    families: ['message', 'web-search-call'],
    status: 'completed',
    url: new URL('../../recordings/web-search.sse', import.meta.url),
  },
  'web-search-code-points': {
    title: 'Web search, counted in code points',
    shows:
      'Citations behind emoji whose offsets count code points, where web-search counts UTF-16 units.',
    origin: 'written',
    families: ['message', 'web-search-call'],
    status: 'completed',
    url: new URL('../../recordings/web-search-code-points.sse', import.meta.url),
  },
  'web-research': {
    title: 'Web research',
    shows:
      'Reasoning, two searches, a page opened and words looked for on it, then a cited answer.',
    origin: 'written',
    families: ['message', 'reasoning', 'web-search-call'],
    status: 'completed',
    url: new URL('../../recordings/web-research.sse', import.meta.url),
  },
  'file-search': {
    title: 'File search',
    shows: 'A search in two files with its hits, then an answer with four citations of them.',
    origin: 'written',
    families: ['file-search-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/file-search.sse', import.meta.url),
  },
  'function-call': {
    title: 'Function call',
    shows: 'One call whose arguments grow as JSON, and no text.',
    origin: 'written',
    families: ['function-call'],
    status: 'completed',
    url: new URL('../../recordings/function-call.sse', import.meta.url),
  },
  'function-call-answer': {
    title: 'Answer to a function call',
    shows: 'The turn after function-call: the final answer from what the tool gave back.',
    origin: 'written',
    families: ['message'],
    status: 'completed',
    url: new URL('../../recordings/function-call-answer.sse', import.meta.url),
  },
  'parallel-calls': {
    title: 'Parallel calls',
    shows: 'Three function calls in one turn.',
    origin: 'written',
    families: ['function-call'],
    status: 'completed',
    url: new URL('../../recordings/parallel-calls.sse', import.meta.url),
  },
  'custom-tool': {
    title: 'Custom tool',
    shows: 'A call whose input is free text: a query in SQL.',
    origin: 'written',
    families: ['custom-tool-call'],
    status: 'completed',
    url: new URL('../../recordings/custom-tool.sse', import.meta.url),
  },
  'image-previews': {
    title: 'Image with previews',
    shows: 'A picture in three drafts, each sharper than the last, then the finished one.',
    origin: 'written',
    families: ['image-generation-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/image-previews.sse', import.meta.url),
  },
  'code-interpreter': {
    title: 'Code interpreter',
    shows: 'Code that is written and run, what it printed, and a table made from it.',
    origin: 'written',
    families: ['code-interpreter-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/code-interpreter.sse', import.meta.url),
  },
  'code-interpreter-file': {
    title: 'Code interpreter with a file',
    shows: 'Code without shown output that writes a file, and a citation of this file.',
    origin: 'written',
    families: ['code-interpreter-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/code-interpreter-file.sse', import.meta.url),
  },
  shell: {
    title: 'Shell',
    shows: 'Two commands in a container; the second fails and says why.',
    origin: 'written',
    families: ['message', 'shell-call'],
    status: 'completed',
    url: new URL('../../recordings/shell.sse', import.meta.url),
  },
  'apply-patch': {
    title: 'Apply patch',
    shows: 'Three changes: a file updated, a file created and a file deleted.',
    origin: 'written',
    families: ['apply-patch-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/apply-patch.sse', import.meta.url),
  },
  mcp: {
    title: 'Remote tool',
    shows: 'The tools of a remote server, a call of one of them, and the answer.',
    origin: 'written',
    families: ['mcp', 'message'],
    status: 'completed',
    url: new URL('../../recordings/mcp.sse', import.meta.url),
  },
  'mcp-failed': {
    title: 'Remote tool fails',
    shows: 'A remote call that ends with an HTTP error, and what the model makes of it.',
    origin: 'written',
    families: ['mcp', 'message', 'reasoning'],
    status: 'completed',
    url: new URL('../../recordings/mcp-failed.sse', import.meta.url),
  },
  'mcp-list-failed': {
    title: 'Remote server out of reach',
    shows: 'The list of remote tools cannot be had.',
    origin: 'written',
    families: ['mcp', 'message'],
    status: 'completed',
    url: new URL('../../recordings/mcp-list-failed.sse', import.meta.url),
  },
  'mcp-approval': {
    title: 'Remote tool asks first',
    shows: 'A request for approval, with which the turn ends.',
    origin: 'written',
    families: ['mcp'],
    status: 'completed',
    url: new URL('../../recordings/mcp-approval.sse', import.meta.url),
  },
  'computer-call': {
    title: 'Computer',
    shows: 'A click on a page, with a safety check that waits for the user.',
    origin: 'written',
    families: ['computer-call', 'message'],
    status: 'completed',
    url: new URL('../../recordings/computer-call.sse', import.meta.url),
  },
  program: {
    title: 'Program',
    shows: 'A program that calls tools by itself, one of its calls, and its result.',
    origin: 'written',
    families: ['function-call', 'message', 'program'],
    status: 'completed',
    url: new URL('../../recordings/program.sse', import.meta.url),
  },
  'tool-search': {
    title: 'Tool search',
    shows: 'A search for a tool that was not loaded, what it found, and a call of it.',
    origin: 'written',
    families: ['function-call', 'tool-search'],
    status: 'completed',
    url: new URL('../../recordings/tool-search.sse', import.meta.url),
  },
  'local-shell': {
    title: 'Local shell',
    shows: 'A command for the user’s own shell, which the app runs.',
    origin: 'written',
    families: ['shell-call'],
    status: 'completed',
    url: new URL('../../recordings/local-shell.sse', import.meta.url),
  },
}
