'use client'

import type { Node } from '@response-stream/markdown'
import { createContext, createElement, use } from 'react'
import type { ComponentType, Context, ReactElement, ReactNode } from 'react'
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

/** Draws a node, given what stands inside it. */
export type DrawNode<Kind extends Node> = (node: Kind, inside: () => ReactNode) => ReactNode

/** Draws a node as the app wants it, else as the kit does. */
export function useDrawn(): (
  node: Exclude<Node, { type: 'root' }>,
  inside: () => ReactNode,
  usual: () => ReactNode,
) => ReactNode {
  const components = use(MarkdownComponentsContext)
  return (node, inside, usual) => {
    const own = components[node.type]
    if (own === undefined) return usual()
    return drawn(own as ComponentType<{ node: Node; children?: ReactNode }>, node, inside()) // it stands under this node's type
  }
}

function drawn(
  component: ComponentType<{ node: Node; children?: ReactNode }>,
  node: Node,
  inside: ReactNode,
): ReactElement {
  return createElement(component, { node, key: node.key }, inside)
}
