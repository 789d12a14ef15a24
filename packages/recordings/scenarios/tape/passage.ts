import type { Fields } from './spell.ts'

/** A page that an answer leans on. */
export type Source = { readonly url: string; readonly title: string }

/** A file that an answer leans on. */
export type SourceFile = { readonly file_id: string; readonly filename: string }

/** A file that an answer hands over, of which only the id is known. */
export type FilePath = { readonly file_id: string }

/** A file that the interpreter wrote in its container. */
export type ContainerFile = SourceFile & { readonly container_id: string }

/** A stretch of text that brings an annotation with it. */
export type Mark = {
  readonly shown: string
  /** Whether the stretch comes in one delta, as inserted links do, or token by token. */
  readonly whole: boolean
  readonly annotation: (start: number, end: number) => Fields
}

/** Text with annotations in it. */
export type Passage = readonly (string | Mark)[]

const urlCitation = (source: Source) => (start: number, end: number) => ({
  type: 'url_citation',
  start_index: start,
  end_index: end,
  title: source.title,
  url: source.url,
})

const link = (source: Source): Mark => ({
  shown: `([${new URL(source.url).host.replace(/^www\./, '')}](${source.url}))`,
  whole: true,
  annotation: urlCitation(source),
})

const claim = (source: Source, words: string): Mark => ({
  shown: words,
  whole: false,
  annotation: urlCitation(source),
})

// The index of a file citation is the place behind the last word it covers, not a span.
const file = (source: SourceFile): Mark => ({
  shown: '',
  whole: true,
  annotation: (start) => ({ type: 'file_citation', ...source, index: start }),
})

const madeFile = (source: ContainerFile, path: string): Mark => ({
  shown: path,
  whole: false,
  annotation: (start, end) => ({
    type: 'container_file_citation',
    ...source,
    start_index: start,
    end_index: end,
  }),
})

// The index is the place behind the path, as a file citation's is behind its words.
const path = (source: FilePath, words: string): Mark => ({
  shown: words,
  whole: false,
  annotation: (_start, end) => ({ type: 'file_path', ...source, index: end }),
})

/**
 * Reads text in which `[[key]]` cites a source and `[[key|words]]` cites it for these words.
 * A page is cited by the link that OpenAI's server inserts, `([host](url))`; words keep their own shape.
 * A file of the container is cited by its path, and so is one of which only the id is known.
 */
export const cited = (
  text: string,
  sources: Readonly<Record<string, Source | SourceFile | ContainerFile | FilePath>>,
): Passage =>
  text.split(/(\[\[[^\]]+\]\])/).map((piece) => {
    const [, key, words] = /^\[\[([^|\]]+)(?:\|([^\]]+))?\]\]$/.exec(piece) ?? []
    if (key === undefined) return piece
    const source = sources[key]
    if (source === undefined) throw new Error(`No source is called ${key}`)
    if ('container_id' in source) return madeFile(source, words ?? '')
    if ('filename' in source) return file(source)
    if ('file_id' in source) return path(source, words ?? '')
    return words === undefined ? link(source) : claim(source, words)
  })
