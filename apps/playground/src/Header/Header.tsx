import { Button } from '@response-stream/ui'
import { PanelRight, SquarePen } from 'lucide-react'
import type { ReactNode } from 'react'
import { returnToMessage } from '../focusMessage.ts'
import { usePlayground } from '../usePlayground.ts'
import { KindSwitch } from './KindSwitch.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

/** The bar above: where one is, who answers, and the page's own switches. */
export function Header(): ReactNode {
  const isEmpty = usePlayground(({ turns }) => turns.length === 0)
  const detailsOpen = usePlayground((state) => state.detailsOpen)
  const clear = usePlayground((state) => state.clear)
  const set = usePlayground((state) => state.set)
  return (
    <header className="header">
      <h1 className="wordmark">
        <svg viewBox="0 0 20 20" aria-hidden>
          <path d="M3 5h14M3 10h10M3 15h5" />
        </svg>
        Response Stream <span>playground</span>
      </h1>
      <KindSwitch />
      <div className="header-tools">
        <Button
          kind="icon"
          aria-label="New thread"
          title="New thread"
          disabled={isEmpty}
          onClick={() => {
            clear()
            returnToMessage()
          }}
        >
          <SquarePen aria-hidden />
        </Button>
        <ThemeMenu />
        <Button
          kind="icon"
          id="details-switch"
          aria-label="Details"
          title="Details"
          aria-expanded={detailsOpen}
          onClick={() => set({ detailsOpen: !detailsOpen })}
        >
          <PanelRight aria-hidden />
        </Button>
      </div>
    </header>
  )
}
