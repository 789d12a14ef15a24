'use client'

import { BookOpen, Globe, ScanSearch } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { SourceRow } from '../Citations/SourceRow.tsx'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { Labels } from '../labels/labels.ts'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import type { CallWords } from '../ToolCall/CallRow.tsx'

type Action = ViewProps<'web_search_call'>['item']['action']
type Face = { icon: LucideIcon; words: CallWords; subjects: readonly string[] }

/** A search on the web: what was looked for, and the first pages that were found. */
export function WebSearch({ item, slot }: ViewProps<'web_search_call'>): ReactElement {
  const labels = useLabels()
  const { icon, words, subjects } = faceOf(item.action, labels)
  const addresses = sourcesOf(item.action)
  return (
    <CallRow
      slot={slot}
      icon={icon}
      words={words}
      detail={subjects.length > 0 ? <Subjects subjects={subjects} /> : null}
      face={addresses.length > 0 ? <Found addresses={addresses} /> : null}
    />
  )
}

function Subjects({ subjects }: { subjects: readonly string[] }): ReactElement {
  return (
    <span data-part="web-search-subjects">
      {subjects.map((subject) => (
        <span key={subject} data-part="web-search-subject" title={subject} dir="auto">
          {subject}
        </span>
      ))}
    </span>
  )
}

const shownAtOnce = 3

function Found({ addresses }: { addresses: readonly string[] }): ReactElement {
  const [all, setAll] = useState(false)
  const labels = useLabels()
  const shown = all ? addresses : addresses.slice(0, shownAtOnce)
  const hidden = addresses.length - shownAtOnce
  return (
    <div data-part="web-search-found">
      <ul data-part="source-rows">
        {shown.map((address) => (
          <SourceRow key={address} address={address} />
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" data-part="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? labels.lessSources : labels.moreSources(hidden)}
        </button>
      ) : null}
    </div>
  )
}

function faceOf(action: Action, labels: Labels): Face {
  const failed = { name: labels.webSearch }
  if (action?.type === 'open_page') {
    const words = { running: labels.reading, done: labels.read, ...failed }
    return { icon: BookOpen, words, subjects: hostOf(action['url']) }
  }
  if (action?.type === 'find_in_page') {
    const words = { running: labels.finding, done: labels.found, ...failed }
    return {
      icon: ScanSearch,
      words,
      subjects: [...textsOf([action['pattern']]), ...hostOf(action['url'])],
    }
  }
  const words = { running: labels.searching, done: labels.searched, ...failed }
  return { icon: Globe, words, subjects: queriesOf(action) }
}

function queriesOf(action: Action): readonly string[] {
  if (action?.type !== 'search') return []
  const { query, queries } = action
  const texts = textsOf(Array.isArray(queries) ? queries : [])
  return [...new Set(texts.length > 0 ? texts : textsOf([query]))].slice(0, 8)
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.map((value) => plainText(value, 200)).filter((text) => text !== '')
}

function hostOf(address: unknown): readonly string[] {
  const url = safeUrl(address)
  return url === null ? [] : [url.host]
}

function sourcesOf(action: Action): readonly string[] {
  if (action?.type !== 'search' || !Array.isArray(action['sources'])) return []
  const sources: readonly unknown[] = action['sources']
  const addresses = sources.map((source) =>
    typeof source === 'object' && source !== null && 'url' in source
      ? safeUrl(source.url)?.href
      : undefined,
  )
  return [...new Set(addresses.filter((address) => address !== undefined))]
}
