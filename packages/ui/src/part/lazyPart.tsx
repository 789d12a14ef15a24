'use client'

import { createElement, useSyncExternalStore } from 'react'
import type { ComponentType, FunctionComponent } from 'react'
import { createLoader, LoadError } from './createLoader.ts'

/** A component whose code comes when it is first drawn. */
export type Lazy<Props> = FunctionComponent<Props> & {
  /** Fetches the code now, so that nothing stands in for it later. */
  preload: () => Promise<void>
}

type LazyOptions = {
  /** Throws where the code cannot be had, for a boundary that offers to try again. @default the fallback stays */
  throws?: boolean
}

const preloads = new Set<() => Promise<void>>()

/** Fetches the code of every component that is made here. */
export async function preloadAll(): Promise<void> {
  await Promise.all([...preloads].map((preload) => preload()))
}

/**
 * A component whose code comes when it is first drawn; `Fallback` stands in until then. What came once is drawn at once.
 * On a server, and until the page is hydrated, the fallback stands. Made without `Suspense`: that waits for 300 ms between
 * two arrivals, hides what is drawn already when it is asked again, and loses its place in tests that do not await.
 */
export function lazyPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props>,
  { throws = false }: LazyOptions = {},
): Lazy<Props> {
  const { get, subscribe, load } = createLoader(fetch)
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
