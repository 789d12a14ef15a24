import type { Recording } from '@response-stream/recordings'
import { paceNamed, type Pace } from './pace.ts'
import { recordingNamed } from './recordingGroups.ts'

/** What a link says: which recording, and how fast. */
export type Address = { readonly recording: Recording | null; readonly pace: Pace }

/** Reads a hash such as `#recording=web-search&pace=2x`. What it does not know it leaves out. */
export function readAddress(hash: string): Address {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  return { recording: recordingNamed(said.get('recording')), pace: paceNamed(said.get('pace')) }
}

/** The hash that repeats this; empty when there is nothing to repeat. */
export function writeAddress({ recording, pace }: Address): string {
  const said = new URLSearchParams()
  if (recording) said.set('recording', recording.name)
  if (pace !== 'recorded') said.set('pace', pace)
  return said.size > 0 ? `#${said}` : ''
}
