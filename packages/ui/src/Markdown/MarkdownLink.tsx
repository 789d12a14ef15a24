'use client'

import { Image } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'

const rel = 'noopener noreferrer nofollow ugc'

/** A link from the text: says its host, opens beside the page. An address that may not be followed leaves its words alone. */
export function MarkdownLink({
  address,
  children,
}: {
  address: string
  children: ReactNode
}): ReactElement {
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
    </a>
  )
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
      <Image aria-hidden />
      <bdi>{words || labels.image}</bdi>
      <bdi data-part="image-link-host">{url.host}</bdi>
    </a>
  )
}
