import type { Image as ImageNode, Link as LinkNode } from '@response-stream/markdown'
import { Image } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '../part/Icon.tsx'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { SafeUrl } from '../plain/safeUrl.ts'
import { withoutGlyphs } from './glyphs.ts'
import type { Pen } from './pen.ts'
import { wordsOf } from './wordsOf.ts'

const rel = 'noopener noreferrer nofollow ugc'

/**
 * A link from the text: says its host wherever its words do not, opens beside the page. An address that may not be
 * followed leaves its words alone.
 */
export function linkTo(
  { key, url: address, children }: LinkNode,
  inside: ReactNode,
  pen: Pen,
): ReactNode {
  const url = safeUrl(address)
  if (url === null) return inside
  const says = saysHost(wordsOf(children), url)
  return (
    <a
      key={key}
      data-part="link"
      href={url.href}
      title={pen.labels.opensHost(url.host)}
      target="_blank"
      rel={rel}
    >
      <bdi>{inside}</bdi>
      {says ? null : ' '}
      {says ? null : <bdi data-part="link-host">{url.host}</bdi>}
    </a>
  )
}

/** Whether the words are the address, or the beginning of it with all of the host. A capital I reads as a small l. */
function saysHost(words: string, { host }: SafeUrl): boolean {
  const bare = words
    .trim()
    .replace(/^[a-z]+:(?:\/\/)?/i, '')
    .replace(/^www\./i, '')
  return bare === host || bare.startsWith(`${host}/`)
}

/** A picture in the text is never asked for: that request alone could carry words of the conversation away. It stands as a link. */
export function imageLink({ key, url: address, alt }: ImageNode, { labels }: Pen): ReactNode {
  const url = safeUrl(address)
  const words = plainText(withoutGlyphs(alt), 300)
  if (url === null) return words
  return (
    <a
      key={key}
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
