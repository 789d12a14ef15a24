'use client'

import { Plug } from 'lucide'
import type { ReactElement } from 'react'
import { firstArgument } from '../FunctionCall/firstArgument.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { partialJson } from '../plain/partialJson.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { Value } from '../ToolCall/Value.tsx'

/** A call of a tool on a remote server: which tool, whose, what went in and what came back. */
export function McpCall({ item, slot }: ViewProps<'mcp_call'>): ReactElement {
  const labels = useAllLabels()
  const words = humanName(plainText(item.name, 100))
  const output = item.output ?? ''
  return (
    <CallRow
      slot={slot}
      icon={Plug}
      words={{ running: words, done: words, name: words }}
      name={plainText(item.server_label, 100)}
      detail={firstArgument(partialJson(item.arguments).value)}
      panel={
        <>
          <Payload heading={labels.input} text={item.arguments} />
          {output ? <Payload heading={labels.result} text={output} /> : null}
        </>
      }
    />
  )
}

/** The tools that a remote server offers. */
export function McpListTools({ item, slot }: ViewProps<'mcp_list_tools'>): ReactElement {
  const labels = useAllLabels()
  const rows = Object.fromEntries(
    item.tools.map((tool) => [tool.name, tool.description ?? ''] as const),
  )
  return (
    <CallRow
      slot={slot}
      icon={Plug}
      words={{
        running: labels.listingTools,
        done: labels.listedTools(item.tools.length),
        name: labels.toolList,
      }}
      name={plainText(item.server_label, 100)}
      panel={
        item.tools.length === 0 ? undefined : (
          <ToolCallSection heading={labels.result}>
            <Value value={rows} />
          </ToolCallSection>
        )
      }
    />
  )
}
