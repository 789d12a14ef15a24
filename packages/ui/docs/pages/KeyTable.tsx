import type { ReactElement } from 'react'
import type { Notes } from '../notes/note.ts'
import { notes } from '../notes/notes.ts'
import { KeyRows } from '../page/KeyRows.tsx'

const noted: Readonly<Record<string, Notes>> = notes

/** The keys of a component, on a page about several. */
export function KeyTable({ name }: { name: string }): ReactElement {
  return <KeyRows keys={noted[name]?.keys ?? []} />
}
