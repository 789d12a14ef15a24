'use client'

import { Layers } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import type { DisclosureOptions } from '../Disclosure/useDisclosure.ts'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { Row } from '../Row/Row.tsx'

/** The props of `ToolGroup`. */
export type ToolGroupProps = PartProps<'div'> &
  DisclosureOptions & {
    /** How many tools were used. */
    count: number
    /** The calls. */
    children: ReactNode
  }

/** Finished calls in a row, folded to "Used 3 tools". Sets `data-open`. */
export function ToolGroup({
  count,
  open,
  defaultOpen,
  onOpenChange,
  children,
  ...props
}: ToolGroupProps): ReactElement {
  const labels = useLabels()
  const locale = useLocale()
  const disclosure = useDisclosure({ open, defaultOpen, onOpenChange })
  const content = (
    <>
      <button
        type="button"
        data-part="tool-call-trigger"
        aria-expanded={disclosure.open}
        aria-controls={disclosure.panelId}
        onClick={disclosure.toggle}
      >
        <Row icon={Layers} label={labels.usedTools(formatNumber(count, locale))} chevron />
      </button>
      <div
        id={disclosure.panelId}
        data-part="tool-group-panel"
        data-chosen={disclosure.chosen ? '' : undefined}
        hidden={!disclosure.open}
      >
        {children}
      </div>
    </>
  )
  return renderPart('div', 'tool-group', { 'data-open': disclosure.open, children: content }, props)
}
