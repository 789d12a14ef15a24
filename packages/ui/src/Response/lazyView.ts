'use client'

import type { ComponentType, FunctionComponent } from 'react'
import { lazyPart } from '../part/lazyPart.tsx'
import type { Lazy } from '../part/lazyPart.tsx'
import { ComingView } from './ComingView.tsx'
import type { AnyViewProps } from './view.ts'

/** The props of the view that a file has under a name. */
type PropsIn<File, Name extends keyof File> = AnyViewProps &
  (File[Name] extends ComponentType<infer Props> ? Props : unknown)

/**
 * A view whose code comes with the first item it is for: what the file has under this name. Where that fails, the item's
 * boundary shows it raw and offers to try again.
 */
export function lazyView<File, Name extends keyof File & string>(
  fetch: () => Promise<File>,
  name: Name,
  Coming: FunctionComponent<AnyViewProps> = ComingView,
): Lazy<PropsIn<File, Name>> {
  // The table of views holds each against the type of its items.
  const found = fetch as () => Promise<Record<Name, ComponentType<PropsIn<File, Name>>>>
  return lazyPart(found, name, Coming, { throws: true })
}
