import { ToolApproval } from '@response-stream/ui'

export const ToolApprovalAnatomy = () => (
  <ToolApproval.Root
    name="create_ticket"
    arguments='{"title":"The pump is down"}'
    onAllow={() => undefined}
    onDeny={() => undefined}
  >
    <ToolApproval.Title />
    <ToolApproval.Arguments />
    <ToolApproval.Actions />
  </ToolApproval.Root>
)
