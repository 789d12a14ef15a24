'use client'

import { Component } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Button } from '../part/Button.tsx'

type RawBoundaryProps = {
  /** What is shown when its view breaks. */
  text: string
  children: ReactNode
}
type RawBoundaryState = { broken: boolean; text: string }

/** Keeps a broken block from taking the answer with it: its text can be read as it is, and its view is tried anew when the text changes. */
export class RawBoundary extends Component<RawBoundaryProps, RawBoundaryState> {
  override state: RawBoundaryState = { broken: false, text: this.props.text }

  static getDerivedStateFromError(): Partial<RawBoundaryState> {
    return { broken: true }
  }

  static getDerivedStateFromProps(
    { text }: RawBoundaryProps,
    state: RawBoundaryState,
  ): RawBoundaryState | null {
    return text === state.text ? null : { broken: false, text }
  }

  override render(): ReactNode {
    return this.state.broken ? <RawBlock text={this.props.text} /> : this.props.children
  }
}

function RawBlock({ text }: { text: string }): ReactElement {
  const labels = useLabels()
  const { open, toggle, panelId } = useDisclosure({})
  return (
    <div data-part="broken-block">
      <p data-part="broken-block-label">
        {labels.brokenBlock}
        <Button aria-expanded={open} aria-controls={panelId} onClick={toggle}>
          {labels.viewRaw}
        </Button>
      </p>
      <pre data-part="broken-block-text" id={panelId} hidden={!open} dir="ltr">
        {text}
      </pre>
    </div>
  )
}
