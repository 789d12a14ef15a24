'use client'

import type { Node } from '@response-stream/markdown'
import { createElement, use, useId, useMemo } from 'react'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import type { CoreLabels } from '../labels/coreLabels.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { MarkdownExtensionContext } from './components.ts'
import type { MarkdownComponents, MarkdownExtension } from './components.ts'

/**
 * What all nodes of one text are drawn with. It goes from function to function: a text has thousands of nodes, and a
 * component that asks its contexts would cost more than most of them.
 */
export type Pen = {
  components: MarkdownComponents
  draw: MarkdownExtension['draw']
  labels: CoreLabels
  /** What the ids of this text begin with, so that no text of the model can name an element of the page. */
  prefix: string
  /** What `repeatsIn` says of the text. */
  repeats: string
}

/** The pen of a text: the same object as long as nothing of it changes. */
export function usePen(components: MarkdownComponents, repeats: string): Pen {
  const { draw } = use(MarkdownExtensionContext)
  const labels = useLabels()
  const prefix = useId()
  return useMemo(
    () => ({ components, draw, labels, prefix, repeats }),
    [components, draw, labels, prefix, repeats],
  )
}

/** A node as the app wants it; null leaves it to the kit. */
export function drawnByApp(
  node: Exclude<Node, { type: 'root' }>,
  inside: ReactNode,
  { components }: Pen,
): ReactElement | null {
  const own = components[node.type]
  if (own === undefined) return null
  const component = own as ComponentType<{ node: Node; children?: ReactNode }> // it stands under this node's type
  return createElement(component, { node, key: node.key }, inside)
}
