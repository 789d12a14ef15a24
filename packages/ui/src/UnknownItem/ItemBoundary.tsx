'use client'

import { Component } from 'react'
import type { ReactNode } from 'react'
import { UnknownItem } from './UnknownItem.tsx'

type ItemBoundaryProps = { item: unknown; children: ReactNode }
type ItemBoundaryState = { broken: boolean; item: unknown }

/** Keeps one broken view from taking the page with it: the item is shown raw instead, and its view is tried anew when the item changes. */
export class ItemBoundary extends Component<ItemBoundaryProps, ItemBoundaryState> {
  override state: ItemBoundaryState = { broken: false, item: this.props.item }

  static getDerivedStateFromError(): Partial<ItemBoundaryState> {
    return { broken: true }
  }

  static getDerivedStateFromProps(
    { item }: ItemBoundaryProps,
    state: ItemBoundaryState,
  ): ItemBoundaryState | null {
    return item === state.item ? null : { broken: false, item }
  }

  override render(): ReactNode {
    return this.state.broken ? <UnknownItem item={this.props.item} broken /> : this.props.children
  }
}
