import type { ReactNode, Ref } from 'react'
import { usePlayground } from '../usePlayground.ts'
import { EmptyState } from './EmptyState.tsx'
import { TurnView } from './TurnView.tsx'

/** The turns of this session, the oldest first; an invitation while there is none. */
export function Thread({ ref }: { ref: Ref<HTMLElement> }): ReactNode {
  const turns = usePlayground((state) => state.turns)
  return (
    <section ref={ref} className="thread" aria-label="Thread">
      {turns.length === 0 ? (
        <EmptyState />
      ) : (
        turns.map((turn) => <TurnView key={turn.id} turn={turn} />)
      )}
    </section>
  )
}
