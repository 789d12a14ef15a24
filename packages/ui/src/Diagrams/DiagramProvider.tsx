'use client'

import type { Node } from '@response-stream/markdown'
import { use, useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { MarkdownExtensionContext } from '../Markdown/components.ts'
import type { MarkdownExtension } from '../Markdown/components.ts'
import { readOpenFences, unclosedOf } from '../Markdown/readOpenFences.ts'
import { Diagram } from './Diagram.tsx'

/** The props of `DiagramProvider`. */
export type DiagramProviderProps = { children?: ReactNode }

/**
 * Draws code in the language `mermaid` as diagrams, in all text below it, once its closing fence has come. Mermaid is
 * fetched with the first of them. Stands around what it is for from the beginning.
 *
 * @example
 * <DiagramProvider>
 *   <Response />
 * </DiagramProvider>
 */
export function DiagramProvider({ children }: DiagramProviderProps): ReactElement {
  const above = use(MarkdownExtensionContext)
  const extension = useMemo(() => withDiagrams(above), [above])
  return <MarkdownExtensionContext value={extension}>{children}</MarkdownExtensionContext>
}

function withDiagrams(above: MarkdownExtension): MarkdownExtension {
  return {
    createReader: (onNames) => readOpenFences(above.createReader(onNames)),
    draw: (node) => diagramOf(node) ?? above.draw(node),
  }
}

function diagramOf(node: Node): ReactNode {
  if (node.type !== 'code' || node.lang !== 'mermaid') return undefined
  const unclosed = unclosedOf(node)
  // A diagram that was cut off is not the one that was meant.
  if (unclosed === 'cut') return undefined
  return <Diagram source={node.value} pending={unclosed === 'open'} />
}
