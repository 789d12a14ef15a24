import { Composer, useConversation } from '@response-stream/ui'
import { useLayoutEffect, type ReactNode } from 'react'
import { usePlayground, useRunning } from '../usePlayground.ts'
import { useModel } from '../useSettings.ts'
import { ModelField } from './ModelField.tsx'
import { PaceSelect } from './PaceSelect.tsx'
import { RecordingPicker } from './RecordingPicker.tsx'

/** The field to write in, and what answers. */
export function Dock(): ReactNode {
  useExpectTurns()
  const running = useRunning()
  const kind = usePlayground((state) => state.kind)
  const ask = usePlayground((state) => state.ask)
  const stop = usePlayground((state) => state.stop)
  const model = useModel()
  const isLive = kind === 'live'
  const disabledReason = isLive && model === '' ? 'Choose a model first' : undefined
  return (
    <Composer.Root
      onSend={(text) => ask(text, model)}
      onStop={stop}
      running={running}
      {...(disabledReason && { disabledReason })}
    >
      <Composer.Input
        id="message"
        placeholder={
          disabledReason ?? (isLive ? 'Ask the model' : 'Type a message, or play a recording')
        }
      />
      <div data-part="composer-tools">
        <div className="dock-tools">
          {isLive ? (
            <ModelField />
          ) : (
            <>
              <RecordingPicker />
              <PaceSelect />
            </>
          )}
        </div>
        <Composer.Send />
      </div>
    </Composer.Root>
  )
}

/** A recording may be chosen in a menu or by a link: the turn that comes of it is followed all the same. */
function useExpectTurns(): void {
  const { expectTurn } = useConversation()
  const count = usePlayground(({ turns }) => turns.length)
  useLayoutEffect(() => {
    // Before the conversation hears of the new turn.
    if (count > 0) expectTurn()
  }, [count, expectTurn])
}
