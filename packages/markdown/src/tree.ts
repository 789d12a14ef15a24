/** Where a node stands: UTF-16 offsets in the whole text, half-open. */
export type Place = {
  /** Tells a node from its siblings for as long as it lives: the offset where it began. */
  readonly key: number
  readonly from: number
  readonly to: number
}

/** What a node says besides its place, or with a place of its own. */
export type Placeless<Kind extends Place> = Kind extends unknown
  ? Omit<Kind, keyof Place> & Partial<Place>
  : never

/** Characters. `value` is what is read, with escapes, entities and line prefixes taken away. */
export type Text = Place & {
  readonly type: 'text'
  readonly value: string
  /** Raw HTML, to be read and not obeyed. */
  readonly html?: true
  /**
   * Where `value` and the source part ways: pairs of an index in `value` and its offset in the
   * source, from which both count on together. Without it they never part.
   */
  readonly jumps?: readonly number[]
}

export type Emphasis = Place & {
  readonly type: 'emphasis'
  readonly children: readonly Phrasing[]
}

export type Strong = Place & { readonly type: 'strong'; readonly children: readonly Phrasing[] }

export type Delete = Place & { readonly type: 'delete'; readonly children: readonly Phrasing[] }

export type InlineCode = Place & { readonly type: 'inlineCode'; readonly value: string }

/** A hard line break. A soft one is a `\n` in a text. */
export type Break = Place & { readonly type: 'break' }

export type Link = Place & {
  readonly type: 'link'
  /** As it was written: check the scheme before it becomes an address. `null` while pending. */
  readonly url: string | null
  readonly title: string | null
  readonly children: readonly Phrasing[]
  /** The address has not come yet: draw it as plain text. */
  readonly pending?: true
}

export type Image = Place & {
  readonly type: 'image'
  /** As it was written: check it before it becomes an address. `null` while pending. */
  readonly url: string | null
  readonly title: string | null
  readonly alt: string
  /** The address has not come yet: draw `alt`. */
  readonly pending?: true
}

export type FootnoteReference = Place & {
  readonly type: 'footnoteReference'
  /** The label made comparable: equal to that of its definition. */
  readonly identifier: string
  readonly label: string
  /** The definition has not come yet; without one it is text in the end. */
  readonly pending?: true
}

/** What stands inside a line of text. */
export type Phrasing =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | FootnoteReference

export type Paragraph = Place & {
  readonly type: 'paragraph'
  readonly children: readonly Phrasing[]
  /** A block of raw HTML: one text, whose line ends count. */
  readonly html?: true
}

export type Heading = Place & {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: readonly Phrasing[]
}

export type ThematicBreak = Place & { readonly type: 'thematicBreak' }

/** A code block, fenced or indented. */
export type Code = Place & {
  readonly type: 'code'
  /** The first word behind the fence. */
  readonly lang: string | null
  /** What follows `lang` behind the fence. */
  readonly meta: string | null
  readonly value: string
}

export type Blockquote = Place & {
  readonly type: 'blockquote'
  readonly children: readonly Flow[]
}

export type List = Place & {
  readonly type: 'list'
  readonly ordered: boolean
  /** The number of the first item, `null` in a list of bullets. */
  readonly start: number | null
  /** Loose: draw the paragraphs of its items as paragraphs. */
  readonly spread: boolean
  readonly children: readonly ListItem[]
}

export type ListItem = Place & {
  readonly type: 'listItem'
  /** The state of a task, `null` where it is none. */
  readonly checked: boolean | null
  /** A blank line stands between its own blocks. */
  readonly spread: boolean
  readonly children: readonly Flow[]
}

export type Align = 'left' | 'right' | 'center' | null

/** The first row is the head. A row may have fewer cells than `align`, never more. */
export type Table = Place & {
  readonly type: 'table'
  readonly align: readonly Align[]
  readonly children: readonly TableRow[]
  /** A first line that begins with a pipe, before the line below says whether it is a head. */
  readonly pending?: true
}

export type TableRow = Place & {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

export type TableCell = Place & {
  readonly type: 'tableCell'
  readonly children: readonly Phrasing[]
}

export type FootnoteDefinition = Place & {
  readonly type: 'footnoteDefinition'
  readonly identifier: string
  readonly label: string
  readonly children: readonly Flow[]
}

/** What stands on lines of its own. */
export type Flow =
  | Paragraph
  | Heading
  | ThematicBreak
  | Code
  | Blockquote
  | List
  | Table
  | FootnoteDefinition

export type Root = Place & { readonly type: 'root'; readonly children: readonly Flow[] }

/** Any node of a tree. A node is never changed: what did not change is the same object. */
export type Node = Root | Flow | ListItem | TableRow | TableCell | Phrasing
