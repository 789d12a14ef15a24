import { answers, type AnswerName } from './catalog/answers.ts'
import { dialects, type DialectName } from './catalog/dialects.ts'
import { endings, type EndingName } from './catalog/endings.ts'
import type { Entry } from './catalog/entry.ts'
import { servers, type ServerName } from './catalog/servers.ts'
import { tools, type ToolName } from './catalog/tools.ts'

/** The recordings by name. A name is the name of a file in `recordings/`. */
export type RecordingName = AnswerName | ToolName | ServerName | EndingName | DialectName

/** A recording of this package: its name, and what is known of it without reading it. */
export type Recording = Entry & { readonly name: RecordingName }

const entries: Readonly<Record<RecordingName, Entry>> = {
  ...answers,
  ...tools,
  ...servers,
  ...endings,
  ...dialects,
}

/** Every recording of this package, in the order of the menu. */
export const catalog: readonly Recording[] = Object.entries(entries).map(([name, entry]) => ({
  name: name as RecordingName, // Object.entries widens the keys of a closed type
  ...entry,
}))
