'use client'

import { useId, useState } from 'react'

/** How a panel's being open is governed: by the app, else by the reader's last click, else by `defaultOpen`. */
export type DisclosureOptions = {
  /** Open or not, when the app governs it. Sets `data-open`. */
  open?: boolean | undefined
  /** Open or not until the reader clicks. May change while it stands. @default false */
  defaultOpen?: boolean | undefined
  /** Told of each click. */
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** One panel's state. */
export type Disclosure = {
  open: boolean
  /** True once the reader clicked: from then on nothing else opens or closes the panel. */
  chosen: boolean
  panelId: string
  toggle: () => void
}

/** Keeps a panel open or closed. The reader's click wins over everything but the app's own `open`. */
export function useDisclosure({
  open,
  defaultOpen = false,
  onOpenChange,
}: DisclosureOptions): Disclosure {
  const [choice, setChoice] = useState<boolean | null>(null)
  const panelId = useId()
  const shown = open ?? choice ?? defaultOpen
  const toggle = () => {
    setChoice(!shown)
    onOpenChange?.(!shown)
  }
  return { open: shown, chosen: choice !== null, panelId, toggle }
}
