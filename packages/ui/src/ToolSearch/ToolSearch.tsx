'use client'

import { PackageSearch } from 'lucide'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { Value } from '../ToolCall/Value.tsx'

/** A search among tools that were not loaded with the request. */
export function ToolSearchCall({ item, slot }: ViewProps<'tool_search_call'>): ReactElement {
  const labels = useAllLabels()
  return (
    <CallRow
      slot={slot}
      icon={PackageSearch}
      words={{
        running: labels.searchingTools,
        done: labels.searchedTools,
        name: labels.toolSearch,
      }}
      detail={plainText(fieldOf(item.arguments, 'query') ?? item.arguments, 120)}
    />
  )
}

/** The tools it found. */
export function ToolSearchOutput({ item, slot }: ViewProps<'tool_search_output'>): ReactElement {
  const labels = useAllLabels()
  const found = labels.listedTools(item.tools.length)
  return (
    <ToolNames
      slot={slot}
      tools={item.tools}
      words={{ running: found, done: found, name: labels.toolSearch }}
    />
  )
}

/** Tools that were added to the conversation. */
export function AdditionalTools({ item, slot }: ViewProps<'additional_tools'>): ReactElement {
  const labels = useAllLabels()
  const added = labels.toolsAdded
  return (
    <ToolNames
      slot={slot}
      tools={item.tools}
      words={{ running: added, done: added, name: added }}
    />
  )
}

type ToolNamesProps = Pick<ViewProps<'tool_search_output'>, 'slot'> & {
  tools: readonly unknown[]
  words: { running: string; done: string; name: string }
}

function ToolNames({ slot, tools, words }: ToolNamesProps): ReactElement {
  const labels = useAllLabels()
  const rows = Object.fromEntries(
    tools.map((tool, place) => [
      plainText(fieldOf(tool, 'name') ?? fieldOf(tool, 'type'), 100) || String(place),
      plainText(fieldOf(tool, 'description')),
    ]),
  )
  return (
    <CallRow
      slot={slot}
      icon={PackageSearch}
      words={words}
      panel={
        tools.length === 0 ? undefined : (
          <ToolCallSection heading={labels.result}>
            <Value value={rows} />
          </ToolCallSection>
        )
      }
    />
  )
}
