'use client'

import type { ReactElement } from 'react'
import { SourcesRoot } from '../Citations/Sources.tsx'
import { useCitations } from '../Citations/useCitations.ts'

/** The props of `MessageSources`. */
export type MessageSourcesProps = { outputIndex: number }

/** The sources that one message cites. */
export function MessageSources({ outputIndex }: MessageSourcesProps): ReactElement {
  return <SourcesRoot citations={useCitations(outputIndex)} />
}
