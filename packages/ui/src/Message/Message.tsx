'use client'

import type { ReactElement } from 'react'
import { useCitations } from '../Citations/useCitations.ts'
import { Markdown } from '../Markdown/Markdown.tsx'
import type { ViewProps } from '../Response/view.ts'
import { MessageParts } from './MessageParts.tsx'
import type { TextPartProps } from './MessageParts.tsx'

/** What the model says to the user: text, refusals, and the sources below them. */
export function Message(props: ViewProps<'message'>): ReactElement {
  return <MessageParts {...props} Text={MessageText} />
}

function MessageText({
  part,
  outputIndex,
  contentIndex,
  streaming,
  cut,
}: TextPartProps): ReactElement | null {
  const citations = useCitations(outputIndex, contentIndex)
  if (part.text === '') return null
  return <Markdown text={part.text} citations={citations} streaming={streaming} cut={cut} />
}
