'use client'

import { useItem } from '@response-stream/react'
import { createElement, memo } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { ItemBoundary } from '../UnknownItem/ItemBoundary.tsx'
import { UnknownItem } from '../UnknownItem/UnknownItem.tsx'
import type { AnyViewProps, Views } from './view.ts'

type ItemPlaceProps = {
  outputIndex: number
  /** The app's views. */
  views: Views | undefined
  /** Those where the app has none. */
  usual: Views
}

/** One place of the answer. It listens to its own slot, so a word for one item redraws no other. */
export const ItemPlace = memo(function ItemPlace({
  outputIndex,
  views,
  usual,
}: ItemPlaceProps): ReactElement | null {
  const slot = useItem(outputIndex)
  if (slot === undefined) return null
  const { item } = slot
  const view = viewFor(item.type, [views, usual])
  return (
    <div
      data-part="response-item"
      data-type={item.type}
      data-streaming={slot.open ? '' : undefined}
    >
      <ItemBoundary item={item}>
        {view === undefined ? (
          <UnknownItem item={item} />
        ) : (
          createElement(view, { item, slot, outputIndex })
        )}
      </ItemBoundary>
    </div>
  )
})

type AnyView = ComponentType<AnyViewProps>

/** A type comes from the wire, so it is looked up among own names only: `constructor` is a type like any other. */
function viewFor(type: string, tables: readonly (Views | undefined)[]): AnyView | undefined {
  const table = tables.find((some) => some !== undefined && Object.hasOwn(some, type))
  // The name is the item's own type, so the view found under it takes items of just that type.
  return table?.[type as keyof Views] as AnyView | undefined
}
