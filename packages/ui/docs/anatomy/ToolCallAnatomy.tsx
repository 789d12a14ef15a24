import { ToolCall } from '@response-stream/ui'

export const ToolCallAnatomy = () => (
  <ToolCall.Root state="done" label="Looked up an order" name="find_order" panel>
    <ToolCall.Trigger />
    <ToolCall.Panel>
      <ToolCall.Section heading="Input">Order 1042</ToolCall.Section>
      <ToolCall.Section heading="Result">Sent on Monday</ToolCall.Section>
    </ToolCall.Panel>
  </ToolCall.Root>
)
