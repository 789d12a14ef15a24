import { catalog, type Recording, type RecordingName } from '@response-stream/recordings'

/** Recordings that show the same kind of thing. */
export type RecordingGroup = { readonly value: string; readonly items: readonly Recording[] }

const names: readonly (readonly [string, readonly RecordingName[]])[] = [
  [
    'Answers',
    [
      'short-answer',
      'long-markdown',
      'very-long-answer',
      'scripts-and-emoji',
      'phases',
      'steered',
      'background',
      'compaction',
      'logprobs',
      'spoken-answer',
      'file-path',
    ],
  ],
  ['Reasoning', ['reasoning-summary', 'reasoning-text', 'reasoning-and-tools', 'keepalive']],
  ['Search', ['web-search', 'web-research', 'web-search-code-points', 'file-search']],
  [
    'Pictures and code',
    ['image-previews', 'code-interpreter', 'code-interpreter-file', 'shell', 'apply-patch'],
  ],
  [
    'Calls for the app',
    [
      'function-call',
      'parallel-calls',
      'function-call-answer',
      'custom-tool',
      'tool-search',
      'program',
      'computer-call',
      'local-shell',
      'computer-session',
    ],
  ],
  ['Remote tools', ['mcp', 'mcp-approval', 'mcp-failed', 'mcp-list-failed']],
  ['Refusals', ['refusal', 'refusal-after-text']],
  [
    'Ends early',
    [
      'incomplete-max-tokens',
      'incomplete-content-filter',
      'failed',
      'nested-error',
      'flat-error',
      'cut-without-end',
      'cut-mid-event',
      'cancelled',
    ],
  ],
  ['Tools of servers', ['tool-outputs', 'agents', 'server-tools', 'server-workspace', 'fusion']],
  [
    'Other spellings',
    ['reasoning-open-responses', 'reasoning-vllm', 'gateway-names', 'aimock', 'unknown-item'],
  ],
]

/** The catalog for a menu. What no group names comes last, so that a new recording is never missing. */
export const recordingGroups: readonly RecordingGroup[] = grouped()

/** The recording of that name, if there is one. */
export function recordingNamed(name: string | null): Recording | null {
  return catalog.find((recording) => recording.name === name) ?? null
}

function grouped(): readonly RecordingGroup[] {
  const groups = names.map(([value, group]) => ({
    value,
    items: group.flatMap((name) => recordingNamed(name) ?? []),
  }))
  const shown = new Set(groups.flatMap(({ items }) => items))
  const rest = catalog.filter((recording) => !shown.has(recording))
  return rest.length > 0 ? [...groups, { value: 'More', items: rest }] : groups
}
