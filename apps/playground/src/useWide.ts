import { useSyncExternalStore } from 'react'

const query = '(width >= 68rem)'

/** Whether there is room for a panel beside the thread. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

function subscribe(tell: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', tell)
  return () => list.removeEventListener('change', tell)
}
