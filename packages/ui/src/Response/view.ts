import type { Item, ItemOf, ItemType, Slot } from '@response-stream/protocol'
import type { ComponentType } from 'react'

/** What the view of an item is given: the item, the slot it stands in, and that slot's place in the answer. */
export type ViewProps<Type extends ItemType> = {
  item: ItemOf<Type>
  slot: Slot
  outputIndex: number
}

/** A component that shows items of one type. */
export type View<Type extends ItemType> = ComponentType<ViewProps<Type>>

/** A view for every item type. A type of the protocol without one does not build. */
export type AllViews = { readonly [Type in ItemType]: View<Type> }

/** Views by item type, to put in the place of the kit's own. */
export type Views = { readonly [Type in ItemType]?: View<Type> | undefined }

/** What any view is given, whatever its type. */
export type AnyViewProps = { item: Item; slot: Slot; outputIndex: number }
