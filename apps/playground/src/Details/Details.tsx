import { isTerminal, timing, toResponse, usage, type StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import type { ReactNode } from 'react'
import { paces } from '../pace.ts'
import { seconds } from '../seconds.ts'
import type { Turn } from '../turn.ts'
import { Facts } from './Facts.tsx'
import { RawResponse } from './RawResponse.tsx'
import { Warnings } from './Warnings.tsx'

/** All that is known of one answer beside its words: nothing that was said is lost. */
export function Details({ turn }: { turn: Turn }): ReactNode {
  return (
    <div className="details">
      <p className="details-question">{turn.text}</p>
      <Identity turn={turn} />
      <Times />
      <Tokens />
      <Warnings />
      <Raw />
    </div>
  )
}

function Identity({ turn: { source } }: { turn: Turn }): ReactNode {
  const phase = useStream((state) => state.phase)
  const response = useStream((state) => state.response)
  const error = useStream((state) => state.error)
  const pace = source.kind === 'recorded' && paces.find(({ value }) => value === source.pace)?.label
  return (
    <Facts
      title="Response"
      facts={[
        ['Phase', phase],
        [
          'Recording',
          source.kind === 'recorded' ? (source.recording?.name ?? 'chosen by the words') : null,
        ],
        ['Pace', pace || null],
        ['Model', text(response?.['model'])],
        ['Id', text(response?.id)],
        ['Error', error && [error.kind, error.code].filter(Boolean).join(': ')],
      ]}
    />
  )
}

function Times(): ReactNode {
  const times = useStream((state) => state.times)
  // Worked out anew with each event would be a new object each time.
  const speed = useStream((state) => timing(state).tokensPerSecond)
  return (
    <Facts
      title="Time"
      facts={[
        ['First event', duration(times.firstEventAt)],
        ['First words', duration(times.firstTextAt)],
        ['Whole', duration(times.endedAt)],
        ['Longest silence', duration(times.longestGapMs || null)],
        ['Speed', speed === null ? null : `${Math.round(speed)} tokens/s`],
      ]}
    />
  )
}

function Tokens(): ReactNode {
  const used = useStream(usage)
  if (!used) return null
  const { input_tokens: input, output_tokens: output, total_tokens: total } = used
  return (
    <Facts
      title="Tokens"
      facts={[
        ['Input', count(input)],
        ['of it cached', count(detail(used['input_tokens_details'], 'cached_tokens'))],
        ['Output', count(output)],
        ['of it reasoning', count(detail(used['output_tokens_details'], 'reasoning_tokens'))],
        ['Total', count(total)],
      ]}
    />
  )
}

/** The response is put together once it has ended: with each word it would be read over and over. */
function Raw(): ReactNode {
  const state = useStream(endedState)
  return state && <RawResponse response={toResponse(state)} />
}

function endedState(state: StreamState): StreamState | null {
  return isTerminal(state.phase) ? state : null
}

function duration(milliseconds: number | null): string | null {
  return milliseconds === null ? null : seconds(milliseconds)
}

function count(value: unknown): string | null {
  return typeof value === 'number' && value > 0 ? value.toLocaleString('en') : null
}

function detail(details: unknown, name: string): unknown {
  return typeof details === 'object' && details !== null && Object.hasOwn(details, name)
    ? (details as Record<string, unknown>)[name] // it has just been seen to have it
    : undefined
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
