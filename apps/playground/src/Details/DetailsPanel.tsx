import { Dialog } from '@base-ui/react/dialog'
import { StreamProvider } from '@response-stream/react'
import { Button } from '@response-stream/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlaygroundState } from '../playground.ts'
import type { Turn } from '../turn.ts'
import { usePlayground } from '../usePlayground.ts'
import { useWide } from '../useWide.ts'
import { Details } from './Details.tsx'

/** The details of one turn: a panel beside the thread where there is room, else a sheet above it. */
export function DetailsPanel(): ReactNode {
  const wide = useWide()
  const open = usePlayground((state) => state.detailsOpen)
  const set = usePlayground((state) => state.set)
  const turn = usePlayground(chosenTurn)
  const onClose = () => {
    set({ detailsOpen: false })
    document.getElementById('details-switch')?.focus()
  }
  if (wide) return open ? <SidePanel turn={turn} onClose={onClose} /> : null
  return (
    <Dialog.Root open={open} onOpenChange={(detailsOpen) => set({ detailsOpen })}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Viewport className="sheet-viewport">
          <Dialog.Popup className="sheet">
            <div className="panel-head">
              <Dialog.Title className="panel-title">Details</Dialog.Title>
              <Dialog.Close render={<Button kind="icon" aria-label="Close details" />}>
                <X aria-hidden />
              </Dialog.Close>
            </div>
            <PanelBody turn={turn} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function SidePanel({ turn, onClose }: { turn: Turn | undefined; onClose: () => void }): ReactNode {
  return (
    <aside className="panel" aria-label="Details">
      <div className="panel-head">
        <h2 className="panel-title">Details</h2>
        <Button kind="icon" aria-label="Close details" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <PanelBody turn={turn} />
    </aside>
  )
}

function PanelBody({ turn }: { turn: Turn | undefined }): ReactNode {
  if (!turn)
    return <p className="panel-empty">What an answer was made of shows here once there is one.</p>
  return (
    <StreamProvider store={turn.store}>
      <Details key={turn.id} turn={turn} />
    </StreamProvider>
  )
}

function chosenTurn({ turns, chosenTurn: id }: PlaygroundState): Turn | undefined {
  return turns.find((turn) => turn.id === id) ?? turns.at(-1)
}
