import { isObject, type JsonObject } from '../shape.ts'
import { brief } from './brief.ts'
import { firstDifference } from './difference.ts'
import { rule } from './rule.ts'
import type { Seen } from './ledger.ts'

/** How sources come. */
export const annotationRules = [
  rule({
    name: 'annotation-index-dense',
    invariant: 15,
    basis: 'wire',
    says: 'The sources of a part are added at annotation_index 0, 1, 2 and so on.',
    watch: (report) => ({
      see(seen, { resumed }) {
        if (resumed || !isAnnotation(seen)) return
        const expected = sources(seen).length
        const index = seen.event['annotation_index']
        if (index !== expected) report(seen.at, `annotation_index ${expected}`, brief(index))
      },
    }),
  }),
  rule({
    name: 'annotation-within-text',
    invariant: 15,
    basis: 'wire',
    says: 'A source comes behind the text that it is for.',
    watch: (report) => ({
      see(seen, { resumed }) {
        const { annotation } = seen.event
        if (resumed || !isAnnotation(seen) || !isObject(annotation)) return
        const end = annotation['end_index']
        const said = seen.item?.said.get([...(partPath(seen) ?? []), 'text'].join('/'))
        // Counted in UTF-16 units, of which there are never fewer than of any other unit but bytes.
        const length = said?.deltas.length ?? 0
        if (typeof end === 'number' && end > length)
          report(seen.at, `end_index up to ${length}`, String(end))
      },
    }),
  }),
  rule({
    name: 'annotations-repeated',
    invariant: 15,
    basis: 'wire',
    says: 'A part that is done has the sources that were added to it.',
    watch: (report) => ({
      see(seen, { resumed }) {
        const { part } = seen.event
        if (resumed || seen.type !== 'response.content_part.done' || !isObject(part)) return
        const given = part['annotations']
        const listed: readonly unknown[] = Array.isArray(given) ? given : []
        const found = firstDifference(sources(seen), listed, 'annotations')
        if (found) report(seen.at, `${found.path}: ${brief(found.expected)}`, brief(found.seen))
      },
    }),
  }),
]

function isAnnotation({ type }: Seen): boolean {
  return type === 'response.output_text.annotation.added'
}

function partPath({ path }: Seen): readonly (string | number)[] | null {
  return path && path.slice(0, 2)
}

function sources(seen: Seen): readonly JsonObject[] {
  return seen.item?.annotations.get((partPath(seen) ?? []).join('/')) ?? []
}
