'use client'

import type { ComponentType } from 'react'
import { lazyPart } from '../part/lazyPart.tsx'
import type { Lazy } from '../part/lazyPart.tsx'
import { ComingView } from './ComingView.tsx'
import type { AnyViewProps } from './view.ts'

/** A view whose code comes with the first item it is for. Where that fails, the item's boundary shows it raw and offers to try again. */
export function lazyView<Props extends AnyViewProps>(
  fetch: () => Promise<ComponentType<Props>>,
  Coming: ComponentType<Props> = ComingView,
): Lazy<Props> {
  return lazyPart(fetch, Coming, { throws: true })
}
