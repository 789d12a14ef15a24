'use client'

import type { ReactElement } from 'react'
import { withoutMarkers } from '../Markdown/glyphs.ts'
import { MessageParts } from '../Message/MessageParts.tsx'
import type { TextPartProps } from '../Message/MessageParts.tsx'
import type { ViewProps } from '../Response/view.ts'
import { PlainText } from './PlainText.tsx'

/** What the model says to the user, its marks of markdown as they are written; refusals, and the sources below. */
export function PlainMessage(props: ViewProps<'message'>): ReactElement {
  return <MessageParts {...props} Text={PlainPart} />
}

function PlainPart({ part: { text }, streaming }: TextPartProps): ReactElement | null {
  return text === '' ? null : <PlainText text={withoutMarkers(text, streaming)} />
}
