'use client'

import { AppWindow, BookOpen } from 'lucide'
import type { ReactElement } from 'react'
import { SourceRow } from '../Citations/SourceRow.tsx'
import { Picture } from '../GeneratedImage/Picture.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'

/** A page that a gateway read: which one, and what stood on it. */
export function WebFetch({ item, slot }: ViewProps<'openrouter:web_fetch'>): ReactElement {
  const labels = useAllLabels()
  const url = safeUrl(item.url)
  const content = item.content ?? ''
  return (
    <CallRow
      slot={slot}
      icon={BookOpen}
      words={{ running: labels.reading, done: labels.read, name: labels.reading }}
      face={
        url === null ? null : (
          <ul data-part="source-rows">
            <SourceRow address={url.href} title={plainText(item.title, 200) || undefined} />
          </ul>
        )
      }
      panel={content === '' ? undefined : <Payload heading={labels.result} text={content} />}
    />
  )
}

/** What a gateway did in its own browser, and the screen after. */
export function BrowserUse({ item, slot }: ViewProps<'openrouter:browser_use'>): ReactElement {
  const labels = useAllLabels()
  return (
    <CallRow
      slot={slot}
      icon={AppWindow}
      words={{ running: labels.usingBrowser, done: labels.usedBrowser, name: labels.browser }}
      detail={humanName(plainText(item.action, 80))}
      face={<Picture source={item.screenshot_b64} alt={labels.screenshot} />}
    />
  )
}
