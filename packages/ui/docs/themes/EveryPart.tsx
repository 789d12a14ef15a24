import { Composer, MessageActions, Response, UserMessage } from '@response-stream/ui'
import { ToolApprovalAnatomy } from '../anatomy/ToolApprovalAnatomy.tsx'
import { ToolCallAnatomy } from '../anatomy/ToolCallAnatomy.tsx'

/** As many parts as one page holds: whatever a reset could break is in it. */
export function EveryPart() {
  return (
    <div style={{ display: 'grid', gap: '1.5rem', padding: '1rem' }}>
      <UserMessage text="Which of them are closed?" />
      <Response />
      <MessageActions.Root />
      <ToolCallAnatomy />
      <ToolApprovalAnatomy />
      <Composer.Root onSend={() => undefined} attach={{}} />
    </div>
  )
}
