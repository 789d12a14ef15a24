'use client'

import type { Citation } from '@response-stream/protocol'
import type { ReactElement } from 'react'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** The props of `Markdown`. */
export type MarkdownProps = PartProps<'div'> & {
  /** The source. */
  text: string
  /** Citations whose spans are UTF-16 offsets into `text`. */
  citations?: readonly Citation[] | undefined
  /** Whether more is expected. Sets `data-streaming`. @default false */
  streaming?: boolean | undefined
}

/** The paragraphs of a text, as they stand in its source. */
export function Markdown({
  text,
  citations = [],
  streaming = false,
  ...props
}: MarkdownProps): ReactElement {
  const children = text.split(/\n{2,}/).map((paragraph, place) => (
    <p key={place} data-part="paragraph" dir="auto">
      {paragraph}
    </p>
  ))
  return renderPart(
    'div',
    'markdown',
    { 'data-streaming': streaming, 'data-citations': citations.length > 0, children },
    props,
  )
}
