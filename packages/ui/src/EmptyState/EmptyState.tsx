'use client'

import type { ReactElement, ReactNode } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** The props of `EmptyState`. */
export type EmptyStateProps = Omit<PartProps<'div'>, 'title'> & {
  /** What it says. @default the label `emptyTitle` */
  title?: ReactNode
  /** A sentence below the title. */
  text?: ReactNode
}

/** What stands where no turn is yet: a title, a sentence, and what is put inside, such as `Suggestions`. */
export function EmptyState({ title, text, children, ...props }: EmptyStateProps): ReactElement {
  const labels = useAllLabels()
  const inside = (
    <>
      <h2 data-part="empty-title">{title ?? labels.emptyTitle}</h2>
      {text === undefined ? null : <p data-part="empty-text">{text}</p>}
      {children}
    </>
  )
  return renderPart('div', 'empty-state', {}, { ...props, children: inside })
}
