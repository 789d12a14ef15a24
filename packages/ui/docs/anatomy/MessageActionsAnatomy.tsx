import { MessageActions } from '@response-stream/ui'

export const MessageActionsAnatomy = () => (
  <MessageActions.Root>
    <MessageActions.Copy />
    <MessageActions.CopyMarkdown />
    <MessageActions.Regenerate onClick={() => undefined} />
    <MessageActions.Feedback onFeedback={() => undefined} />
  </MessageActions.Root>
)
