'use client'

import { CustomToolCall, CustomToolCallOutput } from './CustomToolCall/CustomToolCall.tsx'
import { faces } from './faces.ts'
import { FunctionCall, FunctionCallOutput } from './FunctionCall/FunctionCall.tsx'
import { Message } from './Message/Message.tsx'
import { ReasoningItem } from './Reasoning/ReasoningItem.tsx'
import type { AllViews } from './Response/view.ts'

/** The view of each item type. */
export const views: AllViews = {
  ...faces,
  message: Message,
  reasoning: ReasoningItem,
  function_call: FunctionCall,
  function_call_output: FunctionCallOutput,
  custom_tool_call: CustomToolCall,
  custom_tool_call_output: CustomToolCallOutput,
}
