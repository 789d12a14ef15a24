'use client'

import { Component } from 'react'
import type { ReactNode } from 'react'
import { LoadError } from '../part/createLoader.ts'
import { UnknownItem } from './UnknownItem.tsx'

type ItemBoundaryProps = { item: unknown; children: ReactNode }
type ItemBoundaryState = { broken: boolean; error: unknown; item: unknown }

/**
 * Keeps one broken view from taking the page with it: the item is shown raw instead, and its view is tried anew when the item
 * changes. A view whose code did not arrive can be asked for again.
 */
export class ItemBoundary extends Component<ItemBoundaryProps, ItemBoundaryState> {
  override state: ItemBoundaryState = { broken: false, error: null, item: this.props.item }

  static getDerivedStateFromError(error: unknown): Partial<ItemBoundaryState> {
    return { broken: true, error }
  }

  static getDerivedStateFromProps(
    { item }: ItemBoundaryProps,
    state: ItemBoundaryState,
  ): ItemBoundaryState | null {
    return item === state.item ? null : { broken: false, error: null, item }
  }

  override render(): ReactNode {
    const { broken, error } = this.state
    if (!broken) return this.props.children
    const onRetry =
      error instanceof LoadError
        ? () => {
            error.retry()
            this.setState({ broken: false })
          }
        : undefined
    return <UnknownItem item={this.props.item} broken onRetry={onRetry} />
  }
}
