import { CSPProvider } from '@base-ui/react/csp-provider'
import { useEffect, type ReactNode } from 'react'
import { DetailsPanel } from './Details/DetailsPanel.tsx'
import { Dock } from './Dock/Dock.tsx'
import { Header } from './Header/Header.tsx'
import { Thread } from './Thread/Thread.tsx'
import { useFollow } from './useFollow.ts'
import { usePlayground, useRunning } from './usePlayground.ts'

/** The whole page: a bar, the thread above the field to write in, and room for a panel beside them. */
export function App(): ReactNode {
  const { ref, atEnd, toEnd } = useFollow()
  const turnCount = usePlayground(({ turns }) => turns.length)
  useEffect(() => {
    if (turnCount > 0) toEnd()
  }, [turnCount, toEnd])
  useStopByEscape()
  return (
    <CSPProvider disableStyleElements>
      <div className="page">
        <a className="skip-link" href="#message" onClick={focusMessage}>
          Skip to the message
        </a>
        <Header />
        <main className="column">
          <Thread ref={ref} />
          <Dock atEnd={atEnd} onToEnd={toEnd} />
        </main>
        <DetailsPanel />
      </div>
    </CSPProvider>
  )
}

/** The hash belongs to the recording, so the link moves the focus by itself. */
function focusMessage(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#message')?.focus()
}

function useStopByEscape(): void {
  const running = useRunning()
  const stop = usePlayground((state) => state.stop)
  useEffect(() => {
    if (!running) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      // An open menu takes the key for itself.
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) stop()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [running, stop])
}
