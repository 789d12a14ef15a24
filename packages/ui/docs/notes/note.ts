/** What cannot be read from the source of a component: how it is put together, reached and heard. */
export type Notes = {
  /** The code of a file in `anatomy/`. */
  readonly anatomy?: string
  /** A key, or several, and what it does there. */
  readonly keys?: readonly (readonly [key: string, does: string])[]
  /** Roles, names and states, a sentence each. */
  readonly roles?: readonly string[]
  /** What a screen reader is told without being asked. */
  readonly announced?: string
  /** Pages of recipes that help with it. */
  readonly recipes?: readonly { readonly title: string; readonly path: string }[]
}

/** A recipe by the title of its story. */
export function recipe(title: string): { title: string; path: string } {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return { title, path: `recipes--docs#${slug}` }
}
