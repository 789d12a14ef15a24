/** A prop as its type and docstring say it. Props that every element takes are left out. */
export type PropReference = {
  readonly name: string
  /** As TypeScript writes it, without `| undefined`. */
  readonly type: string
  readonly required: boolean
  /** The docstring, without its `@default`. */
  readonly doc: string
  readonly default?: string
}

/** A component under the name by which it is imported, such as `Reasoning.Panel`. */
export type ComponentReference = {
  readonly name: string
  readonly doc: string
  /** The element whose props it takes besides its own, such as `button`. */
  readonly element?: string
  readonly props: readonly PropReference[]
}

/** An attribute that a part sets. */
export type AttributeReference = {
  readonly name: string
  /** What it may hold; empty where its presence says all. */
  readonly values: readonly string[]
}

/** An element of the kit: what it bears, and what its style reads. */
export type PartReference = {
  /** The value of `data-part`. */
  readonly name: string
  readonly element: string
  readonly attributes: readonly AttributeReference[]
  /** Custom properties in the rules for it. */
  readonly tokens: readonly string[]
}

/** All of one folder of `src`. */
export type FamilyReference = {
  readonly components: readonly ComponentReference[]
  readonly parts: readonly PartReference[]
}

/** A custom property of `tokens.css`, with its value there and in compact density. */
export type TokenReference = {
  readonly name: string
  readonly value: string
  readonly compact?: string
}

/** Tokens under the comment that stands above them in the style sheet. */
export type TokenGroup = { readonly title: string; readonly tokens: readonly TokenReference[] }

/** What the pages of Storybook show, read from the source. `reference.json` holds it. */
export type Reference = {
  readonly families: Readonly<Record<string, FamilyReference>>
  readonly tokens: readonly TokenGroup[]
}
