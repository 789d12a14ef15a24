import type { CoreLabels } from '../labels/coreLabels.ts'
import { fieldOf, humanName, plainText } from '../plain/plainText.ts'
import type { CallWords } from './CallRow.tsx'

/** The keys of labels whose values are words, not functions. */
type Word = {
  [Key in keyof CoreLabels]: CoreLabels[Key] extends string ? Key : never
}[keyof CoreLabels]

/** Each kind of call: the labels for while it runs, for after, and for its name. */
const table: Readonly<Record<string, readonly [running: Word, done: Word, name: Word]>> = {
  web_search: ['searching', 'searched', 'webSearch'],
  web_fetch: ['reading', 'read', 'reading'],
  file_search: ['searchingFiles', 'searchedFiles', 'fileSearch'],
  code_interpreter: ['runningCode', 'ranCode', 'codeRun'],
  image_generation: ['creatingImage', 'createdImage', 'image'],
  shell: ['runningCommand', 'ranCommand', 'command'],
  local_shell: ['runningCommand', 'ranCommand', 'command'],
  bash: ['runningCommand', 'ranCommand', 'command'],
  apply_patch: ['editingFile', 'editedFile', 'edit'],
  computer: ['usingComputer', 'usedComputer', 'computer'],
  browser_use: ['usingBrowser', 'usedBrowser', 'browser'],
  program: ['runningProgram', 'ranProgram', 'program'],
  fusion: ['askingModels', 'askedModels', 'fusion'],
  tool_search: ['searchingTools', 'searchedTools', 'toolSearch'],
  mcp_list_tools: ['listingTools', 'toolList', 'toolList'],
  compaction: ['compacted', 'compacted', 'compacted'],
}

/** The words of a kind of call, by the type of its item in any dialect: `web_search_call`, `openrouter:web_search`. Null for others. */
export function callWords(type: string, labels: CoreLabels): CallWords | null {
  const kind = kindOf(type)
  const keys = Object.hasOwn(table, kind) ? table[kind] : undefined
  if (keys === undefined) return null
  const [running, done, name] = keys
  return { running: labels[running], done: labels[done], name: labels[name] }
}

/** The words for any item: its tool's name where it bears one, the words of its kind, else its type. */
export function itemWords(item: { readonly type: string }, labels: CoreLabels): CallWords {
  const name = plainText(fieldOf(item, 'name'), 100)
  const words = humanName(name || kindOf(item.type))
  const named = { running: words, done: words, name: words }
  return name === '' ? (callWords(item.type, labels) ?? named) : named
}

function kindOf(type: string): string {
  return plainText(type, 100).replaceAll(/^[^:]*:|_call$/g, '')
}
