'use client'

import type { ReactElement } from 'react'
import { views as usual } from '../views.ts'
import { ItemPlace } from './ItemPlace.tsx'
import type { Views } from './view.ts'

type ItemSlotProps = {
  outputIndex: number
  /** Views in the place of the kit's own. */
  views?: Views | undefined
}

/** One place of the answer, in the kit's views. It listens to its own slot, so a word for one item redraws no other. */
export function ItemSlot({ outputIndex, views }: ItemSlotProps): ReactElement {
  return <ItemPlace outputIndex={outputIndex} views={views} usual={usual} />
}
