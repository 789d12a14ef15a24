'use client'

import { Server } from 'lucide'
import type { ReactElement } from 'react'
import type { Slot } from '@response-stream/protocol'
import { firstArgument } from '../FunctionCall/firstArgument.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { fieldOf, humanName, plainText } from '../plain/plainText.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { Value } from '../ToolCall/Value.tsx'

/** Fields that the row itself shows, or that are no reader's business. */
const aside = new Set(['type', 'id', 'status', 'call_id', 'agent', 'container_id', 'tool_name'])

/** The props of `ServerTool`: an item of any type, and the slot it stands in. */
export type ServerToolProps = { item: { readonly type: string }; slot: Slot }

/**
 * A tool that the server runs by itself and that has no face of its own: its name as words, or that of the tool it calls,
 * and what it says of itself.
 */
export function ServerTool({ item, slot }: ServerToolProps): ReactElement {
  const labels = useAllLabels()
  const tool = plainText(fieldOf(item, 'tool_name'), 100)
  const name = humanName(tool || item.type.replace(/^[^:]*:/, ''))
  const fields = Object.entries(item).filter(([key, value]) => !aside.has(key) && value !== null)
  return (
    <CallRow
      slot={slot}
      icon={Server}
      words={{ running: name, done: name, name }}
      name={item.type}
      detail={firstArgument(Object.fromEntries(fields))}
      panel={
        fields.length === 0 ? undefined : (
          <ToolCallSection heading={labels.output}>
            <Value value={Object.fromEntries(fields)} />
          </ToolCallSection>
        )
      }
    />
  )
}
