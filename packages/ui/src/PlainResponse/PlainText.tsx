'use client'

import type { ReactElement } from 'react'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** The props of `PlainText`. */
export type PlainTextProps = PartProps<'div'> & { text: string }

/** A text as it was written, a paragraph each: what stands above the last one is not drawn again when it grows. */
export function PlainText({ text, ...props }: PlainTextProps): ReactElement {
  const children = text.split(/\n{2,}/).map((paragraph, place) => (
    // Paragraphs only ever come at the end.
    <p key={place} data-part="plain-paragraph" dir="auto">
      {paragraph}
    </p>
  ))
  return renderPart('div', 'plain-text', { children }, props)
}
