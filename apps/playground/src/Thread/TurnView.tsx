import { StreamProvider } from '@response-stream/react'
import { Conversation, Response, UserMessage } from '@response-stream/ui'
import { memo, type ReactNode } from 'react'
import type { Turn } from '../turn.ts'
import { usePlayground } from '../usePlayground.ts'
import { TurnFooter } from './TurnFooter.tsx'

/** One question with its answer. */
export const TurnView = memo(function TurnView({ turn }: { turn: Turn }): ReactNode {
  const again = usePlayground((state) => state.again)
  return (
    <Conversation.Turn name={turn.text}>
      <h2 className="visually-hidden">Turn {turn.id + 1}</h2>
      <UserMessage text={turn.text} />
      <StreamProvider store={turn.store}>
        <div className="answer">
          <Response onRetry={() => again(turn)} />
          <TurnFooter turn={turn} />
        </div>
      </StreamProvider>
    </Conversation.Turn>
  )
})
