import type { ReactElement } from 'react'
import type { Notes } from '../notes/note.ts'
import { DocTable } from './DocTable.tsx'
import { Inline } from './Inline.tsx'

/** Keys and what they do. */
export function KeyRows({ keys }: { keys: NonNullable<Notes['keys']> }): ReactElement {
  return (
    <DocTable
      head={['Key', 'Does']}
      rows={keys.map(([key, does]) => [
        <kbd key="key">{key}</kbd>,
        <Inline key="does" text={does} />,
      ])}
    />
  )
}
