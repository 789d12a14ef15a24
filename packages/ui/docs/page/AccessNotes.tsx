import type { ReactElement } from 'react'
import type { Notes } from '../notes/note.ts'
import { DocSection } from './DocSection.tsx'
import { Inline } from './Inline.tsx'
import { KeyRows } from './KeyRows.tsx'

/** The keys, roles and announcements of a component. */
export function AccessNotes({ notes }: { notes: Notes }): ReactElement | null {
  const { keys = [], roles = [], announced } = notes
  if (keys.length === 0 && roles.length === 0 && announced === undefined) return null
  return (
    <DocSection title="Accessibility">
      {keys.length === 0 ? null : <KeyRows keys={keys} />}
      <ul>
        {roles.map((role) => (
          <li key={role}>
            <Inline text={role} />
          </li>
        ))}
      </ul>
      {announced === undefined ? null : (
        <p>
          <strong>Announced.</strong> <Inline text={announced} />
        </p>
      )}
    </DocSection>
  )
}
