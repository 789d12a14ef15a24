'use client'

import type { ReactElement } from 'react'

/** The first letter of a host on a small tile: what other kits fetch an icon from a stranger's server for. */
export function LetterTile({ host }: { host: string }): ReactElement {
  const [letter = '?'] = host.replace(/^www\./, '')
  return (
    <span data-part="letter-tile" aria-hidden>
      {letter.toUpperCase()}
    </span>
  )
}
