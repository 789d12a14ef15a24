'use client'

import { isTerminal } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { createContext, use, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'
import type { Announcements } from './announcements.ts'

const AnnouncementsContext = createContext<Announcements>('stages')

/** The region stands from the start: a screen reader tells of what comes into it, not of what it comes with. */
const LazySaid = lazyPart(() => import('./Said.tsx'), 'Said', Nothing)

/** Says for all answers below how much a screen reader is told of them: `off`, `stages` or `sentences`. */
export function AnnouncementsProvider({
  announce,
  children,
}: {
  /** How much is told. */
  announce: Announcements
  /** The part of the app with the answers. */
  children?: ReactNode
}): ReactElement {
  return <AnnouncementsContext value={announce}>{children}</AnnouncementsContext>
}

/**
 * Tells a screen reader, once each, that an answer starts, what it uses, that it needs an approval, that the model declines
 * and how it ends; never its words as they come. With `sentences` also what it says, a finished sentence at a time. An
 * answer that is shown finished is not told of.
 */
export function Announcer({ announce }: { announce?: Announcements | undefined }): ReactElement {
  const above = use(AnnouncementsContext)
  const over = useStream(({ phase }) => isTerminal(phase))
  const [old, setOld] = useState(over)
  if (old && !over) setOld(false)
  const how = old ? 'off' : (announce ?? above)
  return (
    <div data-part="hidden" role="status" aria-atomic={false} aria-relevant="additions">
      {how === 'off' ? null : <LazySaid announce={how} />}
    </div>
  )
}
