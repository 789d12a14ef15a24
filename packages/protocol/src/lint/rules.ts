import { annotationRules } from './annotations.ts'
import { failureRules } from './failure.ts'
import { fieldRules } from './fields.ts'
import { finalRules } from './final.ts'
import { framingRules } from './framing.ts'
import { incompleteRules } from './incomplete.ts'
import { itemRules } from './items.ts'
import { lifeRules } from './life.ts'
import { markerRules } from './marker.ts'
import { nameRules } from './names.ts'
import { numberRules } from './numbers.ts'
import { partRules } from './parts.ts'
import { readableRules } from './readable.ts'
import { requestRules } from './request.ts'
import type { Rule } from './rule.ts'
import { wordRules } from './words.ts'

/**
 * All that is checked of a stream, by the invariants of the protocol:
 *
 *  1 life of a response         7 nothing behind done       13 fields of an added item
 *  2 numbers of events          8 what was cut off is last  14 names of extensions
 *  3 lines around the events    9 items keep their names    15 sources of a text
 *  4 items are added first     10 the last output           16 names and roles of calls
 *  5 parts are added first     11 status and usage          17 WebSocket
 *  6 done repeats the deltas   12 error, then failed        18 every event fits its schema
 */
const all = [
  ...lifeRules,
  ...numberRules,
  ...framingRules,
  ...markerRules,
  ...itemRules,
  ...partRules,
  ...wordRules,
  ...incompleteRules,
  ...finalRules,
  ...failureRules,
  ...fieldRules,
  ...nameRules,
  ...annotationRules,
  ...requestRules,
  ...readableRules,
] as const satisfies readonly Rule[]

/** The name of a rule. */
export type RuleName = (typeof all)[number]['name']

/** Every rule, by invariant. */
export const lintRules: readonly Rule<RuleName>[] = all.toSorted(
  (a, b) => a.invariant - b.invariant,
)
