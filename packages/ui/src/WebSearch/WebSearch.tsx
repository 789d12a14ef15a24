'use client'

import { BookOpen, Globe, ScanSearch } from 'lucide'
import { useState } from 'react'
import type { ReactElement } from 'react'
import type { IconLike } from '../part/Icon.tsx'
import { SourceRow } from '../Citations/SourceRow.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { Labels } from '../labels/labels.ts'
import { fieldOf, listOf, plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import type { CallWords } from '../ToolCall/CallRow.tsx'

type Face = { icon: IconLike; words: CallWords; subjects: readonly string[] }

/** A search on the web: what was looked for, and the first pages that were found. */
export function WebSearch({
  item,
  slot,
}: ViewProps<'web_search_call'> | ViewProps<'openrouter:web_search'>): ReactElement {
  const labels = useAllLabels()
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
  const labels = useAllLabels()
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

function faceOf(action: unknown, labels: Labels): Face {
  const type = fieldOf(action, 'type')
  const url = hostOf(fieldOf(action, 'url'))
  const name = labels.webSearch
  if (type === 'open_page') {
    return {
      icon: BookOpen,
      words: { running: labels.reading, done: labels.read, name },
      subjects: url,
    }
  }
  if (type === 'find_in_page') {
    const subjects = [...textsOf([fieldOf(action, 'pattern')]), ...url]
    return {
      icon: ScanSearch,
      words: { running: labels.finding, done: labels.found, name },
      subjects,
    }
  }
  const words = { running: labels.searching, done: labels.searched, name }
  return { icon: Globe, words, subjects: queriesOf(action) }
}

const mostQueries = 8

function queriesOf(action: unknown): readonly string[] {
  const queries = textsOf(listOf(fieldOf(action, 'queries')))
  const all = queries.length > 0 ? queries : textsOf([fieldOf(action, 'query')])
  return [...new Set(all)].slice(0, mostQueries)
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.map((value) => plainText(value, 200)).filter((text) => text !== '')
}

function hostOf(address: unknown): readonly string[] {
  const url = safeUrl(address)
  return url === null ? [] : [url.host]
}

function sourcesOf(action: unknown): readonly string[] {
  const addresses = listOf(fieldOf(action, 'sources')).map(
    (source) => safeUrl(fieldOf(source, 'url'))?.href,
  )
  return [...new Set(addresses.filter((address) => address !== undefined))]
}
