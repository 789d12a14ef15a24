import { join } from 'node:path'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { lint, type LintOptions, type RuleName } from '@response-stream/protocol/lint'
import { catalog, recordingBytes, type RecordingName } from '@response-stream/recordings'
import { describe, expect, it } from 'vitest'
import { lintFile, runLint } from './lint.ts'
import { readStreamMessages } from './messages.ts'
import { readIndex } from './readRecording.ts'
import { corpus } from './shared.ts'

/** What a file is known to break, and why. */
interface Exception {
  readonly why: string
  readonly rules: readonly RuleName[]
  readonly options?: LintOptions
}

describe('our recordings', () => {
  const unnamed: Exception = {
    why: 'written as OpenRouter sends: without event: lines',
    rules: ['event-name-present'],
  }
  const exceptions: Partial<Record<RecordingName, Exception>> = {
    aimock: { why: 'shows a mock server that numbers no event', rules: ['sequence-present'] },
    fusion: unnamed,
    'server-tools': unnamed,
    'server-workspace': unnamed,
    'cut-without-end': { why: 'shows a dropped connection', rules: ['terminal-present'] },
    'cut-mid-event': {
      why: 'shows a connection that drops inside an event',
      rules: ['event-readable', 'terminal-present'],
    },
    'flat-error': {
      why: 'shows a gateway that sends an error and closes',
      rules: ['error-then-failed'],
    },
  }

  it.for(catalog.map(({ name }) => name))('%s breaks no rule but what it shows', async (name) => {
    const text = new TextDecoder().decode(await recordingBytes(name))
    const { data, ...beside } = readStreamMessages(text)
    const broken = lint(data, { ...beside, contentType: 'text/event-stream' })
    expect(rulesOf(broken)).toEqual(exceptions[name]?.rules ?? [])
  })
})

describe('recorded streams of real servers', () => {
  const unnamed: Exception = { why: 'sends no event: lines', rules: ['event-name-present'] }
  const unnumbered: Exception = {
    why: 'OpenAI’s wire of early 2025, before events were numbered',
    rules: ['sequence-present'],
  }
  const unstreamed: Exception = {
    why: 'LM Studio gives arguments in .done alone',
    rules: ['deltas-before-done'],
  }
  const exceptions: Readonly<Record<string, Exception>> = {
    'github-copilot/ai-github-copilot-id-rotation.1.chunks.jsonl': {
      why: 'Copilot makes up an id for each event',
      rules: ['final-output-ids', 'item-identity'],
    },
    'bedrock/ruby_llm-providers_bedrock_mantle_responses_chat_streams_through_the_responses_surface.sse':
      {
        why: 'no event: lines, and a content_index that counts on from the item before',
        rules: ['event-name-present', 'item-repeats-text'],
      },
    'openrouter/pydantic-ai-test_openai_responses_raw_cot_stream_openrouter.sse': {
      why: 'no event: lines, and other ids in the last snapshot',
      rules: ['event-name-present', 'final-output-ids'],
    },
    ...Object.fromEntries(
      ['agent-v0-latest', 'agent-v0-latest.2', 'agent-v0', 'agent-v0.2', 'v0', 'v0.2'].map(
        (name) => [`openrouter/braintrust-sdk-javascript-openrouter-${name}.sse`, unnamed],
      ),
    ),
    'lmstudio/ai-lmstudio-tool-call.1.chunks.jsonl': unstreamed,
    'lmstudio/ai-lmstudio-tool-call.2.chunks.jsonl': unstreamed,
    'openai/ruby-openai-responses_stream.sse': unnumbered,
    'openai/ruby-openai-responses_stream_without_proc.sse': unnumbered,
    'openai/prism-stream-multiple-output-items-1.sse': {
      why: 'written by hand for a test: no numbers, and done events without an index',
      rules: ['output-index-present', 'sequence-present'],
    },
    'openai/ai-openai-client-tool-search.1.chunks.jsonl': {
      why: 'an edited fixture: the call_id of added and done differ',
      rules: ['item-identity'],
    },
    'openai/ai-parallel-tool-call-wrapper.1.chunks.jsonl': {
      why: 'an edited fixture: two torn lines, no beginning, no end, no numbers',
      rules: ['created-first', 'event-readable', 'sequence-present', 'terminal-present'],
    },
    'openai/ai-openai-shell-tool.1.chunks.jsonl': {
      why: 'two responses in one file',
      rules: ['created-once'],
    },
    'openai/openai-dotnet-CanStreamBackgroundResponsesAsync.sse': {
      why: 'resumed behind event 1, so clean once that is known',
      rules: [],
      options: { startingAfter: 1 },
    },
    'openai/pydantic-ai-test_background_mode_streaming_starting_after_vcr.2.sse': {
      why: 'resumed behind event 0, so clean once that is known',
      rules: [],
      options: { startingAfter: 0 },
    },
  }

  const folder = corpus('recordings')
  if (!folder) console.log('The corpora are not beside the project: no recorded streams to check.')
  it.skipIf(!folder)('break no rule but those they are known for', async () => {
    const entries = await readIndex(folder ?? '')
    const seen = new Map<string, readonly RuleName[]>()
    for (const { file } of entries) {
      const findings = await lintFile(join(folder ?? '', file), exceptions[file]?.options)
      seen.set(file, rulesOf(findings.filter(({ severity }) => severity === 'warning')))
    }
    const wrong = [...seen].filter(
      ([file, rules]) => rules.join() !== (exceptions[file]?.rules ?? []).join(),
    )
    expect(wrong).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    expect(Object.keys(exceptions).filter((file) => !seen.has(file))).toEqual([])
  })
})

describe('the command', () => {
  it('prints where each file of a folder breaks a rule, and counts notes', async () => {
    const path = await mkdtemp(join(tmpdir(), 'lint-'))
    const created = { type: 'response.created', sequence_number: 0, response: { id: 'r' } }
    await writeFile(
      join(path, 'a.sse'),
      `event: response.created\r\ndata: ${JSON.stringify(created)}\r\n\r\n: waiting\n`,
    )
    const { lines, warnings } = await runLint(path)
    expect(lines).toEqual([
      'a.sse: the stream: terminal-present: expected completed, failed or incomplete at the end, ' +
        'seen response.created at the end (specification and wire)',
      'note: done-marker-present, 1 times',
      '0 of 1 without a finding',
    ])
    expect(warnings).toBe(1)
    expect((await runLint(join(path, 'a.sse'))).lines).toEqual(lines)
  })
})

function rulesOf(findings: readonly { readonly rule: RuleName }[]): readonly RuleName[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted()
}
