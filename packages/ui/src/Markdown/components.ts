'use client'

import type { Node } from '@response-stream/markdown'
import { createContext } from 'react'
import type { ComponentType, Context, ReactNode } from 'react'
import { createGrower } from './createGrower.ts'
import type { Grower } from './createGrower.ts'

/** What a component that draws a node is given: the node, and what stands inside it as it would be drawn. */
export type NodeProps<Type extends Node['type']> = {
  node: Extract<Node, { type: Type }>
  children?: ReactNode
}

/** Components by the type of the node they draw, in the place of the kit's own. */
export type MarkdownComponents = {
  readonly [Type in Exclude<Node['type'], 'root'>]?: ComponentType<NodeProps<Type>> | undefined
}

const none: MarkdownComponents = {}

/**
 * Components for all text below it.
 *
 * @example
 * <MarkdownComponentsContext value={{ code: Terminal }}>
 *   <Response />
 * </MarkdownComponentsContext>
 */
export const MarkdownComponentsContext: Context<MarkdownComponents> = createContext(none)

/** What an entry of its own adds to all text below it: a reader that knows more, and how its nodes are drawn. */
export type MarkdownExtension = {
  /** `onNames` is called when a text that was read would now be read with names of characters that came late. */
  createReader: (onNames: () => void) => Grower
  /** Draws code or a node of its own; undefined leaves it to the kit. */
  draw: (node: Node) => ReactNode
}

/** Nothing is added until an entry such as `math` does. */
export const MarkdownExtensionContext: Context<MarkdownExtension> = createContext({
  createReader: createGrower,
  draw: (_node: Node): ReactNode => undefined,
})
