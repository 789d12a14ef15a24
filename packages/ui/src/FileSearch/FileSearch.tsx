'use client'

import { FileSearch as FileSearchIcon, FileText } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { Icon } from '../part/Icon.tsx'
import { plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** A search in the app's files: what was looked for, and the passages with how well they fit. */
export function FileSearch({
  item,
  slot,
}: ViewProps<'file_search_call'> | ViewProps<'openrouter:file_search'>): ReactElement {
  const labels = useLabels()
  const results = item.type === 'file_search_call' ? (item.results ?? []) : []
  return (
    <CallRow
      slot={slot}
      icon={FileSearchIcon}
      words={{
        running: labels.searchingFiles,
        done: labels.searchedFiles,
        name: labels.fileSearch,
      }}
      detail={plainText((item.queries ?? []).join(' · '), 200)}
      panel={
        results.length === 0 ? undefined : (
          <ToolCallSection heading={labels.result}>
            <ul data-part="file-results">
              {results.map((result, place) => (
                // A file may give several passages, so its id does not tell them apart.
                <FileResult key={place} {...result} />
              ))}
            </ul>
          </ToolCallSection>
        )
      }
    />
  )
}

type Result = NonNullable<ViewProps<'file_search_call'>['item']['results']>[number]

function FileResult({ filename, file_id, score, text }: Result): ReactElement {
  const locale = useLocale()
  const fit =
    score == null ? null : new Intl.NumberFormat(locale, { style: 'percent' }).format(score)
  return (
    <li data-part="file-result">
      <p data-part="file-name">
        <Icon of={FileText} />
        <span>{plainText(filename ?? file_id, 200)}</span>
        {fit ? <span data-part="row-time">{fit}</span> : null}
      </p>
      {text ? (
        <p data-part="file-quote" dir="auto">
          {plainText(text, 600)}
        </p>
      ) : null}
    </li>
  )
}
