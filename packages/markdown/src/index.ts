export { createMarkdown, parse, type Markdown, type MarkdownOptions } from './createMarkdown.ts'
export { loadEntities } from './entity/decodeEntity.ts'
export { place, type Leaf, type Placement, type Slice } from './place.ts'
export type * from './tree.ts'
