import { useStream } from '@response-stream/react'
import type { ReactNode } from 'react'

/** What was odd in the stream, and the events that no table knows. Draws nothing when there is none of either. */
export function Warnings(): ReactNode {
  const warnings = useStream((state) => state.warnings)
  const unknown = useStream((state) => state.unknown)
  const counts = Object.entries(unknown)
  // Those are counted by their type below.
  const others = warnings.filter(({ code }) => code !== 'unknown_event')
  if (others.length === 0 && counts.length === 0) return null
  return (
    <section className="facts">
      <h3>Worth a look</h3>
      <ul className="warnings">
        {others.map(({ code, message }, index) => (
          // Warnings are only ever added behind the others.
          <li key={index}>
            <code>{code}</code>
            <p>{message}</p>
          </li>
        ))}
        {counts.map(([type, times]) => (
          <li key={type}>
            <code>{type}</code>
            <p>
              {times === 1
                ? 'An event of unknown type, kept.'
                : `${times} events of unknown type, kept.`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
