export { createMarkdown, parse, type Markdown, type MarkdownOptions } from './createMarkdown.ts'
export { loadEntities } from './entity/decodeEntity.ts'
export type * from './tree.ts'
