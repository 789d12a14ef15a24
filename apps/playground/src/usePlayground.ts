import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Playground, PlaygroundState } from './playground.ts'

/** The page that the components are part of. */
export const PlaygroundContext = createContext<Playground | null>(null)

/** A part of the page's state, and a new render when it changes. */
export function usePlayground<T>(selector: (state: PlaygroundState) => T): T {
  const playground = useContext(PlaygroundContext)
  if (!playground) throw new Error('usePlayground needs a PlaygroundContext above it.')
  return useStore(playground, selector)
}

/** Whether the last answer is still coming. */
export function useRunning(): boolean {
  const last = usePlayground(({ turns }) => turns.at(-1))
  return useSyncExternalStore(last?.store.subscribe ?? neverChanges, () => {
    const phase = last?.store.getState().phase
    return phase === 'connecting' || phase === 'streaming'
  })
}

function neverChanges(): () => void {
  return () => {}
}
