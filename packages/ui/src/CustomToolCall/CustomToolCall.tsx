'use client'

import type { ReactElement } from 'react'
import { plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { AppCall, AppCallOutput } from '../ToolCall/AppCall.tsx'

/** A call of a tool that takes free text: the text as it comes, and what came back, where that is in the same answer. */
export function CustomToolCall({ item, slot }: ViewProps<'custom_tool_call'>): ReactElement {
  return (
    <AppCall
      slot={slot}
      answeredBy="custom_tool_call_output"
      callId={item.call_id}
      name={item.name}
      input={item.input}
      detail={plainText(item.input.split('\n', 1)[0], 120)}
    />
  )
}

/** What such a tool gave back. Nothing where its call is in the answer and shows it. */
export function CustomToolCallOutput({
  item,
  slot,
}: ViewProps<'custom_tool_call_output'>): ReactElement | null {
  return <AppCallOutput slot={slot} type={item.type} callId={item.call_id} output={item.output} />
}
