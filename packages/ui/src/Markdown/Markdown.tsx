'use client'

import type { Citation } from '@response-stream/protocol'
import { useId, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { Blocks } from './Blocks.tsx'
import { createGrower } from './createGrower.ts'
import { FootnoteContext } from './FootnoteReference.tsx'
import { markCitations } from './marks.ts'

/** The props of `Markdown`. */
export type MarkdownProps = PartProps<'div'> & {
  /** The source. When it grows, only what is new is read. */
  text: string
  /** Citations whose spans are UTF-16 offsets into `text`. */
  citations?: readonly Citation[] | undefined
  /** Whether more is expected: half-written markdown is closed then instead of shown. Sets `data-streaming`, and for good
   * `data-grown`. @default false */
  streaming?: boolean | undefined
}

const none: readonly Citation[] = []

/**
 * Markdown as elements: nothing in it is run, asked for or styled by its author. Cited places bear the numbers of their
 * sources.
 *
 * @example
 * <Markdown text={part.text} citations={useCitations(outputIndex, contentIndex)} streaming />
 */
export function Markdown({
  text,
  citations = none,
  streaming = false,
  ...props
}: MarkdownProps): ReactElement {
  const [grower] = useState(createGrower)
  const [grown] = useState(streaming)
  const tree = useMemo(() => grower.read(text, streaming), [grower, text, streaming])
  const marking = useMemo(() => markCitations(text, citations), [text, citations])
  const children = (
    <FootnoteContext value={useId()}>
      <Blocks nodes={tree.children} marking={marking} />
    </FootnoteContext>
  )
  return renderPart(
    'div',
    'markdown',
    { 'data-streaming': streaming, 'data-grown': grown, children },
    props,
  )
}
