import {
  isTerminal,
  outputText,
  refusalText,
  timing,
  usage,
  type StreamState,
} from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { Button } from '@response-stream/ui'
import { Check, Copy, Info, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { seconds } from '../seconds.ts'
import type { Turn } from '../turn.ts'
import { useCopied } from '../useCopied.ts'
import { usePlayground } from '../usePlayground.ts'

/** What can be done with an answer that has ended, and how long it took. Its row is there from the start. */
export function TurnFooter({ turn }: { turn: Turn }): ReactNode {
  const ended = useStream(({ phase }) => isTerminal(phase))
  return <div className="turn-footer">{ended ? <Actions turn={turn} /> : null}</div>
}

function Actions({ turn }: { turn: Turn }): ReactNode {
  const again = usePlayground((state) => state.again)
  const set = usePlayground((state) => state.set)
  const hasText = useStream((state) => saidText(state) !== '')
  const { copied, copy } = useCopied()
  return (
    <>
      <div className="turn-actions">
        {hasText ? (
          <IconButton
            name={copied ? 'Copied' : 'Copy answer'}
            onClick={() => copy(saidText(turn.store.getState()))}
          >
            {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          </IconButton>
        ) : null}
        <IconButton name="Run again" onClick={() => again(turn)}>
          <RotateCw aria-hidden />
        </IconButton>
        <IconButton
          name="Show details"
          onClick={() => set({ detailsOpen: true, chosenTurn: turn.id })}
        >
          <Info aria-hidden />
        </IconButton>
      </div>
      <TurnMeta turn={turn} />
    </>
  )
}

function TurnMeta({ turn: { source } }: { turn: Turn }): ReactNode {
  const endedAt = useStream((state) => timing(state).endedAt)
  const tokens = useStream((state) => usage(state)?.output_tokens)
  const facts = [
    source.kind === 'live' ? source.model : source.recording?.title,
    endedAt === null ? undefined : seconds(endedAt),
    tokens === undefined ? undefined : `${tokens} tokens`,
  ]
  return <p className="turn-meta">{facts.filter(Boolean).join(' · ')}</p>
}

function IconButton({
  name,
  onClick,
  children,
}: {
  name: string
  onClick: () => void
  children: ReactNode
}): ReactNode {
  return (
    <Button kind="icon" aria-label={name} title={name} onClick={onClick}>
      {children}
    </Button>
  )
}

function saidText(state: StreamState): string {
  return [outputText(state), refusalText(state)].filter(Boolean).join('\n\n')
}
