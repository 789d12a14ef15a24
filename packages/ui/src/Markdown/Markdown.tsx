'use client'

import type { Root } from '@response-stream/markdown'
import type { Citation } from '@response-stream/protocol'
import { use, useMemo, useReducer, useState } from 'react'
import type { ReactElement } from 'react'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { MarkdownComponentsContext, MarkdownExtensionContext } from './components.ts'
import type { MarkdownComponents } from './components.ts'
import { createMarker } from './createMarker.ts'
import { usePen } from './pen.ts'
import { repeatsIn } from './repeatsIn.ts'
import { stretchesOf } from './Stretches.tsx'

/** The props of `Markdown`. */
export type MarkdownProps = PartProps<'div'> & {
  /** The source. When it grows, only what is new is read. */
  text: string
  /** Citations whose spans are UTF-16 offsets into `text`. */
  citations?: readonly Citation[] | undefined
  /** Whether more is expected: half-written markdown is closed then instead of shown. Sets `data-streaming`, and for good
   * `data-grown`. @default false */
  streaming?: boolean | undefined
  /** Whether the text broke off: half-written markdown stays closed though nothing more comes. @default false */
  cut?: boolean | undefined
  /** Components by mdast type, in the place of the kit's own. Keep the object. @default those of the context around it */
  components?: MarkdownComponents | undefined
}

const none: readonly Citation[] = []
/** Of so many blocks those out of sight need no layout. Sets `data-long`. */
const many = 60

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
  cut,
  components,
  ...props
}: MarkdownProps): ReactElement {
  const [grown] = useState(streaming)
  const tree = useTree(text, streaming, cut, citations.at(-1)?.span?.to)
  const [mark] = useState(createMarker)
  const marking = useMemo(() => mark(text, citations, tree), [mark, text, citations, tree])
  const around = use(MarkdownComponentsContext)
  const chosen = components ?? around
  // Few texts have footnotes: the others are not looked through with every word.
  const repeats = text.includes('[^') ? repeatsIn(tree.children) : ''
  const pen = usePen(chosen, repeats)
  const children = (
    <MarkdownComponentsContext value={chosen}>
      {stretchesOf(text, tree.children, marking, pen)}
    </MarkdownComponentsContext>
  )
  return renderPart(
    'div',
    'markdown',
    {
      'data-streaming': streaming,
      'data-grown': grown,
      'data-long': tree.children.length > many,
      children,
    },
    props,
  )
}

/** The tree of a text that grows, read again when names of characters in it came late. */
function useTree(text: string, ...how: [streaming: boolean, cut?: boolean, known?: number]): Root {
  const { createReader } = use(MarkdownExtensionContext)
  const [, readAgain] = useReducer((times: number) => times + 1, 0)
  const [reader] = useState(() => createReader(readAgain))
  // A text that was read before gives the tree that it gave.
  return reader.read(text, ...how)
}
