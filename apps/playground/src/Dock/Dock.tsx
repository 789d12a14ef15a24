import { Composer } from '@response-stream/ui'
import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePlayground, useRunning } from '../usePlayground.ts'
import { useModel } from '../useSettings.ts'
import { ModelField } from './ModelField.tsx'
import { PaceSelect } from './PaceSelect.tsx'
import { RecordingPicker } from './RecordingPicker.tsx'

type DockProps = { atEnd: boolean; onToEnd: () => void }

/** What stays at the end of the window: the field to write in, and the way back to the end of the thread. */
export function Dock({ atEnd, onToEnd }: DockProps): ReactNode {
  const running = useRunning()
  const kind = usePlayground((state) => state.kind)
  const ask = usePlayground((state) => state.ask)
  const stop = usePlayground((state) => state.stop)
  const model = useModel()
  const isLive = kind === 'live'
  const disabledReason = isLive && model === '' ? 'Choose a model first' : undefined
  return (
    <div className="dock">
      {atEnd ? null : (
        <button type="button" className="to-end" aria-label="To the end" onClick={onToEnd}>
          <ArrowDown aria-hidden />
          {running ? <span className="to-end-dot" /> : null}
        </button>
      )}
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
    </div>
  )
}
