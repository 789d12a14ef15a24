'use client'

import { createContext, use } from 'react'
import type { Context, ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { plainText } from '../plain/plainText.ts'

/** What the ids of one text begin with, so that no text of the model can name an element of the page. */
export const FootnoteContext: Context<string> = createContext('')

/** The id of a footnote in this text. */
export function useFootnoteId(identifier: string): string {
  const prefix = use(FootnoteContext)
  return `${prefix}note-${identifier.replace(/[^\w-]/g, '_')}`
}

/** The mark of a footnote in the text. */
export function FootnoteReference({
  identifier,
  label,
}: {
  identifier: string
  label: string
}): ReactElement {
  const labels = useLabels()
  const name = plainText(label, 20)
  return (
    <sup data-part="footnote-reference">
      <a data-part="link" href={`#${useFootnoteId(identifier)}`} aria-label={labels.footnote(name)}>
        {name}
      </a>
    </sup>
  )
}
