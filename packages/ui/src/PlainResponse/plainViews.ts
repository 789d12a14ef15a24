'use client'

import { faces } from '../faces.ts'
import { ReasoningItem } from '../Reasoning/ReasoningItem.tsx'
import { lazyView } from '../Response/lazyView.ts'
import type { AllViews } from '../Response/view.ts'
import { PlainMessage } from './PlainMessage.tsx'

const call = () => import('../FunctionCall/FunctionCall.tsx')
const customCall = () => import('../CustomToolCall/CustomToolCall.tsx')

/** The view of each item type where text is plain: all calls come late. */
export const plainViews: AllViews = {
  ...faces,
  message: PlainMessage,
  reasoning: ReasoningItem,
  function_call: lazyView(call, 'FunctionCall'),
  function_call_output: lazyView(call, 'FunctionCallOutput'),
  custom_tool_call: lazyView(customCall, 'CustomToolCall'),
  custom_tool_call_output: lazyView(customCall, 'CustomToolCallOutput'),
}
