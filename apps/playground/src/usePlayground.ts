import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Playground, PlaygroundState } from './playground.ts'
import type { Turn } from './turn.ts'

/** The page that the components are part of. */
export const PlaygroundContext = createContext<Playground | null>(null)

/** A part of the page's state, and a new render when it changes. */
export function usePlayground<T>(selector: (state: PlaygroundState) => T): T {
  const playground = useContext(PlaygroundContext)
  if (!playground) throw new Error('usePlayground needs a PlaygroundContext above it.')
  return useStore(playground, selector)
}

/** Whether an answer is still coming. */
export function useRunning(): boolean {
  const turns = usePlayground((state) => state.turns)
  const subscribe = useCallback(
    (tell: () => void) => {
      const leave = turns.map(({ store }) => store.subscribe(tell))
      return () => {
        for (const unsubscribe of leave) unsubscribe()
      }
    },
    [turns],
  )
  return useSyncExternalStore(subscribe, () => turns.some(isRunning))
}

function isRunning({ store }: Turn): boolean {
  const { phase } = store.getState()
  return phase === 'connecting' || phase === 'streaming'
}
