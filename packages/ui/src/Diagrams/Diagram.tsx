'use client'

import { useId, useRef } from 'react'
import type { ReactElement } from 'react'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Button } from '../part/Button.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useDiagram } from './useDiagram.ts'

/** The props of `Diagram`. */
export type DiagramProps = PartProps<'figure'> & {
  /** The source, in mermaid's language. */
  source: string
  /** More of it is expected: nothing is drawn before all has come. Sets `data-pending`. @default false */
  pending?: boolean | undefined
}

/**
 * A diagram, drawn by mermaid as a picture, with its source behind a button. What mermaid cannot read is shown as code.
 */
export function Diagram({
  source,
  pending = false,
  ref: given,
  ...props
}: DiagramProps): ReactElement {
  const labels = useAllLabels()
  const element = useRef<HTMLElement>(null)
  const drawing = useDiagram(source, pending, element)
  const { open, toggle, panelId } = useDisclosure({})
  const title = useId()
  const ref = useMergedRef(element, given)
  if (drawing === 'failed') return <CodeBlock language="mermaid" code={source} {...props} />
  const shown = pending ? null : drawing
  const name = nameOf(source) || labels.diagram
  const children = (
    <>
      <figcaption data-part="code-head">
        <span id={title}>{labels.diagram}</span>
        {shown === null ? null : (
          <Button aria-expanded={open} aria-controls={panelId} onClick={toggle}>
            {open ? labels.hideCode : labels.showCode}
          </Button>
        )}
      </figcaption>
      {shown === null ? (
        <p data-part="diagram-place" data-shimmer="">
          {labels.drawing}
        </p>
      ) : (
        <Picture {...shown} name={name} />
      )}
      <div id={panelId} hidden={!open} data-part="diagram-code">
        {open ? <CodeBlock language="mermaid" code={source} /> : null}
      </div>
    </>
  )
  const own = {
    'data-pending': shown === null,
    'aria-busy': shown === null,
    'aria-labelledby': title,
    children,
    ref,
  }
  return renderPart('figure', 'diagram', own, props)
}

type PictureProps = { url: string; width: number; height: number; name: string }

function Picture({ url, width, height, name }: PictureProps): ReactElement {
  const [ref, overflows] = useOverflow<HTMLDivElement>()
  return (
    <div
      ref={ref}
      data-part="diagram-picture"
      dir="ltr"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': name })}
    >
      <img src={url} width={width} height={height} alt={name} />
    </div>
  )
}

/** What the author calls it: `accTitle`, else `title`. */
function nameOf(source: string): string {
  return /^[ \t]*(?:accTitle[ \t]*:|title[ \t:])[ \t]*(.{1,200})$/m.exec(source)?.[1]?.trim() ?? ''
}
