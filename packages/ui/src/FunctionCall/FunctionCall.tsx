'use client'

import type { ReactElement } from 'react'
import { partialJson } from '../plain/partialJson.ts'
import type { ViewProps } from '../Response/view.ts'
import { AppCall, AppCallOutput } from '../ToolCall/AppCall.tsx'
import { firstArgument } from './firstArgument.ts'

/**
 * A call of one of the app's own functions: its name as words, its first argument, all arguments as they come, and what the
 * function gave back, where that is in the same answer.
 */
export function FunctionCall({ item, slot }: ViewProps<'function_call'>): ReactElement {
  return (
    <AppCall
      slot={slot}
      answeredBy="function_call_output"
      callId={item.call_id}
      name={item.name}
      input={item.arguments}
      detail={firstArgument(partialJson(item.arguments).value)}
    />
  )
}

/** What one of the app's own functions gave back. Nothing where its call is in the answer and shows it. */
export function FunctionCallOutput({
  item,
  slot,
}: ViewProps<'function_call_output'>): ReactElement | null {
  return <AppCallOutput slot={slot} type={item.type} callId={item.call_id} output={item.output} />
}
