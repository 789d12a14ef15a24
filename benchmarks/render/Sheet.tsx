// Runs in the page: a field to type in, old turns, and the answer that is measured.
import { createStaticStore, type StreamStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { Conversation, Message, Response, type ViewProps } from '@response-stream/ui'
import type { ReactElement } from 'react'
import { candidates, type Candidate, type CandidateProps } from './candidates.tsx'

let renders = 0

/** How many times a message of an old turn was rendered since the page was loaded. */
export function oldRenders(): number {
  return renders
}

function countRender(): void {
  renders += 1
}

/** What stands on the page. */
export interface SheetProps extends CandidateProps {
  readonly name: Candidate
  readonly store: StreamStore
  /** Finished answers above, each with the same text. */
  readonly turns: number
  readonly turnText: string
}

/** The page. Without old turns there is no conversation around the answer. */
export function Sheet({ name, store, prepared, turns, turnText }: SheetProps): ReactElement {
  const Drawn = candidates[name]
  const answer = (
    <StreamProvider store={store}>
      <Drawn prepared={prepared} />
    </StreamProvider>
  )
  return (
    <>
      <input aria-label="Field" />
      {turns === 0 ? answer : <Turns count={turns} text={turnText} last={answer} />}
    </>
  )
}

function CountedMessage(props: ViewProps<'message'>): ReactElement {
  countRender()
  return <Message {...props} />
}

const views = { message: CountedMessage }

type TurnsProps = { count: number; text: string; last: ReactElement }

function Turns({ count, text, last }: TurnsProps): ReactElement {
  const content = [{ type: 'output_text', text, annotations: [] }]
  const output = [{ type: 'message', role: 'assistant', status: 'completed', content }]
  const state = foldResponse({ id: 'resp_0', object: 'response', status: 'completed', output })
  return (
    <div style={{ blockSize: '90vh' }}>
      <Conversation.Root
        turns={[
          ...[...Array(count).keys()].map((turn) => (
            // Old turns never move.
            <Conversation.Turn key={turn}>
              <StreamProvider store={createStaticStore(state)}>
                <Response views={views} />
              </StreamProvider>
            </Conversation.Turn>
          )),
          <Conversation.Turn key="last">{last}</Conversation.Turn>,
        ]}
      />
    </div>
  )
}
