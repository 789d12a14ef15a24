'use client'

import type { ReactElement } from 'react'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { LetterTile } from './LetterTile.tsx'
import { lightSource } from './lit.ts'

type SourceRowProps = {
  address: string | null
  title?: string | null | undefined
  /** The number that the chips in the text bear. */
  number?: string | undefined
}

/** One source: its number or letter, its title, its host. A link when its address may be followed. */
export function SourceRow({ address, title, number }: SourceRowProps): ReactElement {
  const url = safeUrl(address)
  const host = url?.host ?? ''
  const name = plainText(title ?? '', 300) || pathOf(url?.href) || host
  const content = (
    <>
      {number === undefined ? (
        <LetterTile host={host} />
      ) : (
        <span data-part="source-number">{number}</span>
      )}
      <span data-part="source-title" dir="auto">
        {name}
      </span>
      {host === name ? null : (
        <span data-part="source-host">
          <bdi>{host}</bdi>
        </span>
      )}
    </>
  )
  return (
    <li data-part="source-item" data-number={number} {...lights}>
      {url === null ? (
        <span data-part="source">{content}</span>
      ) : (
        <a
          data-part="source"
          href={url.href}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
        >
          {content}
        </a>
      )}
    </li>
  )
}

/** A look at a row shows what it proves. */
const lights = {
  onPointerEnter: ({ currentTarget }: { currentTarget: Element }) =>
    lightSource(currentTarget, true),
  onPointerLeave: ({ currentTarget }: { currentTarget: Element }) =>
    lightSource(currentTarget, false),
  onFocus: ({ currentTarget }: { currentTarget: Element }) => lightSource(currentTarget, true),
  onBlur: ({ currentTarget }: { currentTarget: Element }) => lightSource(currentTarget, false),
}

const shortStep = 6

/** A page without a title is called after its address, as a reader would say it. */
function pathOf(href: string | undefined): string {
  if (href === undefined) return ''
  const steps = new URL(href).pathname.split('/').filter((step) => step !== '')
  // A short last step ("Using", "1") says little without the one before it.
  const last = steps.slice((steps.at(-1) ?? '').length < shortStep ? -2 : -1).join(' › ')
  const words = last.replace(/\.\w{2,5}$/, '').replace(/[-_+]+/g, ' ')
  try {
    return plainText(decodeURIComponent(words), 120)
  } catch {
    return plainText(words, 120)
  }
}
