'use client'

import type { Slot } from '@response-stream/protocol'
import { useItem } from '@response-stream/react'
import { createElement, memo } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { ItemBoundary } from '../UnknownItem/ItemBoundary.tsx'
import { UnknownItem } from '../UnknownItem/UnknownItem.tsx'
import { views as usual } from '../views.ts'
import type { Views } from './view.ts'

type ItemSlotProps = {
  outputIndex: number
  /** Views in the place of the kit's own. */
  views?: Views | undefined
}

/** One place of the answer. It listens to its own slot, so a word for one item redraws no other. */
export const ItemSlot = memo(function ItemSlot({
  outputIndex,
  views,
}: ItemSlotProps): ReactElement | null {
  const slot = useItem(outputIndex)
  if (slot === undefined) return null
  const { item } = slot
  const view = viewFor(item.type, views)
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

type AnyView = ComponentType<{ item: Slot['item']; slot: Slot; outputIndex: number }>

/** A type comes from the wire, so it is looked up among own names only: `constructor` is a type like any other. */
function viewFor(type: string, views: Views | undefined): AnyView | undefined {
  const table = [views, usual].find((some) => some !== undefined && Object.hasOwn(some, type))
  // The name is the item's own type, so the view found under it takes items of just that type.
  return table?.[type as keyof Views] as AnyView | undefined
}
