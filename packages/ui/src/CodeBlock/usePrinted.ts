'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let printed = false

/** Whether the page was ever about to be printed. Of all updates only those of a store are drawn before it is. */
export function usePrinted(): boolean {
  return useSyncExternalStore(subscribe, isPrinted, never)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('beforeprint', onPrint)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('beforeprint', onPrint)
  }
}

function onPrint(): void {
  printed = true
  for (const listener of listeners) listener()
}

function isPrinted(): boolean {
  return printed
}

function never(): boolean {
  return false
}
