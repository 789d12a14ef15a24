'use client'

import { ChevronDown } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../part/Icon.tsx'
import type { IconLike } from '../part/Icon.tsx'

/** What stands in a quiet row: an icon, a label, and what is known besides. */
export type RowProps = {
  /** An icon at its head: a component that draws one, such as those of `lucide-react`, or its shapes. */
  icon?: IconLike | undefined
  /** What is done, in words. */
  label: ReactNode
  /** Lets a light band run through the label: the one moving thing while something runs. Sets `data-shimmer`. */
  shimmer?: boolean | undefined
  /** The name on the wire, in a monospaced chip. */
  name?: string | undefined
  /** The one thing worth knowing before the row is opened; cut with an ellipsis. */
  detail?: ReactNode
  /** How long it took, as it is shown. */
  time?: string | undefined
  /** Whether there is a panel to open. */
  chevron?: boolean | undefined
}

/** The content of a quiet row, as reasoning and tool calls share it. The chevron stands before all that grows. */
export function Row({ icon, label, shimmer, name, detail, time, chevron }: RowProps): ReactElement {
  return (
    <>
      {icon ? <Icon of={icon} data-part="row-icon" /> : null}
      <span data-part="row-label" dir="auto" data-shimmer={shimmer === true ? '' : undefined}>
        {label}
      </span>
      {name ? <span data-part="row-name">{name}</span> : null}
      {chevron === true ? <Icon of={ChevronDown} data-part="row-chevron" /> : null}
      {detail ? (
        <span data-part="row-detail" dir="auto">
          {detail}
        </span>
      ) : null}
      {time ? <span data-part="row-time">{time}</span> : null}
    </>
  )
}
