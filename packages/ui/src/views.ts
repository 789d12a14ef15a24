import type { ItemType } from '@response-stream/protocol'
import { CustomToolCall, CustomToolCallOutput } from './CustomToolCall/CustomToolCall.tsx'
import { faces } from './faces.ts'
import { FunctionCall, FunctionCallOutput } from './FunctionCall/FunctionCall.tsx'
import { Message } from './Message/Message.tsx'
import { ReasoningItem } from './Reasoning/ReasoningItem.tsx'
import type { View } from './Response/view.ts'

type AllViews = { readonly [Type in ItemType]: View<Type> }

/** The view of each item type: the only place that knows both. A type of the protocol without a view does not build. */
export const views: AllViews = {
  ...faces,
  message: Message,
  reasoning: ReasoningItem,
  function_call: FunctionCall,
  function_call_output: FunctionCallOutput,
  custom_tool_call: CustomToolCall,
  custom_tool_call_output: CustomToolCallOutput,
}
