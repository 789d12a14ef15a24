import { Composer, Conversation, Response, UserMessage } from '@response-stream/ui'

export const ConversationAnatomy = ({ question }: { question: string }) => (
  <Conversation.Root>
    <Conversation.Viewport>
      <Conversation.Turn name={question}>
        <UserMessage text={question} />
        <Response />
      </Conversation.Turn>
    </Conversation.Viewport>
    <Conversation.Footer>
      <Composer.Root onSend={() => undefined} />
    </Conversation.Footer>
  </Conversation.Root>
)
