import type { Node, Place, Placeless } from './tree.ts'

/** Gives a node that was just made its place. */
export function putPlace<Kind extends Node>(node: Placeless<Kind>, from: number, to: number): Kind {
  const place = node as { -readonly [Name in keyof Place]?: number } // Not handed out yet.
  place.key = from
  place.from = from
  place.to = to
  return node as unknown as Kind // With a place it is one.
}
