import { CSPProvider } from '@base-ui/react/csp-provider'
import { Conversation } from '@response-stream/ui'
import { useEffect, type ReactNode } from 'react'
import { DetailsPanel } from './Details/DetailsPanel.tsx'
import { Dock } from './Dock/Dock.tsx'
import { focusMessage } from './focusMessage.ts'
import { Header } from './Header/Header.tsx'
import { TurnView } from './Thread/TurnView.tsx'
import { Welcome } from './Thread/Welcome.tsx'
import { usePlayground, useRunning } from './usePlayground.ts'

/** The whole page: a bar, the thread above the field to write in, and room for a panel beside them. */
export function App(): ReactNode {
  const turns = usePlayground((state) => state.turns)
  useStopByEscape()
  return (
    <CSPProvider disableStyleElements>
      <div className="page">
        <a className="skip-link" href="#message" onClick={skip}>
          Skip to the message
        </a>
        <Header />
        <main className="column">
          <Conversation.Root
            turns={turns.map((turn) => (
              <TurnView key={turn.id} turn={turn} />
            ))}
            empty={turns.length === 0 ? <Welcome /> : null}
            footer={<Dock />}
          />
        </main>
        <DetailsPanel />
      </div>
    </CSPProvider>
  )
}

/** The hash belongs to the recording, so the link moves the focus by itself. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  focusMessage()
}

const opened = '[role=menu], [role=listbox], [role=dialog], [data-part=citation-card]'

function useStopByEscape(): void {
  const running = useRunning()
  const stop = usePlayground((state) => state.stop)
  useEffect(() => {
    if (!running) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // What is open above the page takes the key for itself.
      if (!document.querySelector(opened)) stop()
    }
    // Before the others hear of it, while what they will close is still open.
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [running, stop])
}
