import type { Definition } from '../inline/scan.ts'

/**
 * What labels lead to, and who asked. Whoever looked a label up, found or not, is read again when
 * an answer changes: a definition may come long after its use.
 */
export type References<Reader> = {
  /** Definitions of complete lines. */
  readonly firm: Map<string, Definition>
  /** Those that the preview of the unfinished line adds; they are withdrawn with it. */
  draft: Map<string, Definition>
  /** The draft that the last tree has seen. */
  shown: Map<string, Definition>
  /** Labels that became firm since the last tree. */
  readonly added: Set<string>
  readonly readers: Map<string, Set<Reader>>
}

export function createReferences<Reader>(): References<Reader> {
  return {
    firm: new Map(),
    draft: new Map(),
    shown: new Map(),
    added: new Set(),
    readers: new Map(),
  }
}

/** Whoever asked for a footnote. */
export function footnoteReaders<Reader>({ readers }: References<Reader>): Reader[] {
  return [...readers].flatMap(([key, asking]) => (key.startsWith('\n') ? [...asking] : []))
}

/** Stands for the table of entity names among the labels: no label of a link is blank. */
export const namesKey = ' '

/** The first definition of a label counts. */
export function define<Reader>(
  references: References<Reader>,
  key: string,
  definition: Definition,
  isDraft: boolean,
): void {
  const table = isDraft ? references.draft : references.firm
  if (references.firm.has(key) || table.has(key)) return
  table.set(key, definition)
  if (!isDraft) references.added.add(key)
}

/** What a label leads to; the reader is told when that changes. */
export function lookUp<Reader>(
  references: References<Reader>,
  key: string,
  reader: Reader,
): Definition | undefined {
  const readers = references.readers.get(key)
  if (readers) readers.add(reader)
  else references.readers.set(key, new Set([reader]))
  return references.firm.get(key) ?? references.draft.get(key)
}

/** Forgets a reader that asked for these labels. */
export function forget<Reader>(
  references: References<Reader>,
  keys: Iterable<string>,
  reader: Reader,
): void {
  for (const key of keys) {
    const readers = references.readers.get(key)
    readers?.delete(reader)
    if (readers?.size === 0) references.readers.delete(key)
  }
}

/** The labels that lead elsewhere than when the last tree was made. */
export function takeChanges<Reader>(references: References<Reader>): string[] {
  const { firm, draft, shown, added } = references
  const changed = [...new Set([...added, ...draft.keys(), ...shown.keys()])].filter((key) => {
    const old = shown.get(key) ?? (added.has(key) ? undefined : firm.get(key))
    return !isSame(old, firm.get(key) ?? draft.get(key))
  })
  added.clear()
  references.shown = draft
  return changed
}

function isSame(first: Definition | undefined, second: Definition | undefined): boolean {
  return first?.url === second?.url && first?.title === second?.title
}
