'use client'

import { Image } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Icon } from '../part/Icon.tsx'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { SafeUrl } from '../plain/safeUrl.ts'

const rel = 'noopener noreferrer nofollow ugc'

type MarkdownLinkProps = {
  address: string
  /** The words of the link, as they are read. */
  words: string
  children: ReactNode
}

/**
 * A link from the text: says its host wherever its words do not, opens beside the page. An address that may not be
 * followed leaves its words alone.
 */
export function MarkdownLink({ address, words, children }: MarkdownLinkProps): ReactElement {
  const labels = useLabels()
  const url = safeUrl(address)
  if (url === null) return <>{children}</>
  return (
    <a
      data-part="link"
      href={url.href}
      title={labels.opensHost(url.host)}
      target="_blank"
      rel={rel}
    >
      <bdi>{children}</bdi>
      {saysHost(words, url) ? null : (
        <>
          {' '}
          <bdi data-part="link-host">{url.host}</bdi>
        </>
      )}
    </a>
  )
}

/** Whether the words are the address, or the beginning of it with all of the host. */
function saysHost(words: string, { host }: SafeUrl): boolean {
  const read = words.trim().toLowerCase()
  const bare = read.replace(/^[a-z]+:(?:\/\/)?/, '').replace(/^www\./, '')
  return bare === host || bare.startsWith(`${host}/`)
}

/** A picture in the text is never asked for: that request alone could carry words of the conversation away. It stands as a link. */
export function ImageLink({ address, alt }: { address: string; alt: string }): ReactElement {
  const labels = useLabels()
  const url = safeUrl(address)
  const words = plainText(alt, 300)
  if (url === null) return <>{words}</>
  return (
    <a
      data-part="image-link"
      href={url.href}
      title={labels.opensHost(url.host)}
      target="_blank"
      rel={rel}
    >
      <Icon of={Image} />
      <bdi>{words || labels.image}</bdi>
      <bdi data-part="image-link-host">{url.host}</bdi>
    </a>
  )
}
