'use client'

import { createElement, useSyncExternalStore } from 'react'
import type { ComponentType, FunctionComponent } from 'react'
import { createLoader, LoadError } from './createLoader.ts'
import { importAnew } from './importAnew.ts'

/** A component whose code comes when it is first drawn. */
export type Lazy<Props> = FunctionComponent<Props> & {
  /** Fetches the code now, so that nothing stands in for it later. */
  preload: () => Promise<void>
}

type LazyOptions = {
  /** Throws where the code cannot be had, for a boundary that offers to try again. @default the fallback stays */
  throws?: boolean
}

/** A file that has a component under this name. */
type File<Props, Name extends string> = { readonly [N in Name]: ComponentType<Props> }

const preloads = new Set<() => Promise<void>>()

/** Fetches the code of every component that is made here. */
export async function preloadAll(): Promise<void> {
  await Promise.all([...preloads].map((preload) => preload()))
}

/**
 * A component whose code comes when it is first drawn: what a file has under `name`; `Fallback` stands in until then. What came once is drawn at once.
 * On a server, and until the page is hydrated, the fallback stands. Made without `Suspense`: that waits for 300 ms between
 * two arrivals, hides what is drawn already when it is asked again, and loses its place in tests that do not await.
 */
export function lazyPart<Props extends object, Name extends string>(
  fetch: () => Promise<File<Props, Name>>,
  name: Name,
  Fallback: ComponentType<Props>,
  { throws = false }: LazyOptions = {},
): Lazy<Props> {
  const { get, subscribe, load } = createLoader(async () => {
    const file = await fetch().catch(importAnew<File<Props, Name>>)
    // A bundler that joined files may have renamed what they export, which only it can find.
    if (file[name] === undefined) throw new TypeError(`The file has no ${name}.`)
    return file[name]
  })
  function LazyPart(props: Props) {
    const found = useSyncExternalStore(subscribe, get, nothing)
    if (found instanceof LoadError && throws) throw found
    return createElement(
      found === undefined || found instanceof LoadError ? Fallback : found,
      props,
    )
  }
  preloads.add(load)
  return Object.assign(LazyPart, { preload: load })
}

function nothing(): undefined {
  return undefined
}

/** Draws nothing. */
export function Nothing(): null {
  return null
}
