import { CustomToolCall, CustomToolCallOutput } from '../CustomToolCall/CustomToolCall.tsx'
import { faces } from '../faces.ts'
import { FunctionCall, FunctionCallOutput } from '../FunctionCall/FunctionCall.tsx'
import { ReasoningItem } from '../Reasoning/ReasoningItem.tsx'
import type { AllViews } from '../Response/view.ts'
import { PlainMessage } from './PlainMessage.tsx'

/** The view of each item type where text is plain. */
export const plainViews: AllViews = {
  ...faces,
  message: PlainMessage,
  reasoning: ReasoningItem,
  function_call: FunctionCall,
  function_call_output: FunctionCallOutput,
  custom_tool_call: CustomToolCall,
  custom_tool_call_output: CustomToolCallOutput,
}
