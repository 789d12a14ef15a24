import type { CaseOutcome } from '../caseOutcome.ts'

/** In which words two outcomes of one case are not the same. Times differ, and so do the words for a lost connection. */
export function differences(hook: CaseOutcome, fold: CaseOutcome): readonly string[] {
  return compared.filter((name) => !same(hook[name], fold[name]))
}

const compared = [
  'status',
  'texts',
  'refusals',
  'reasoning_summaries',
  'items',
  'warnings',
  'incomplete_reason',
  'usage_total',
  'citations',
] as const

/** As deep as they may be: a text of them would need a stack of that depth. */
function same(one: unknown, other: unknown): boolean {
  const waiting: [unknown, unknown][] = [[one, other]]
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [a, b] = pair
    if (Object.is(a, b)) continue
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
    const names = Object.keys(a)
    if (names.length !== Object.keys(b).length) return false
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false
      waiting.push([Reflect.get(a, name), Reflect.get(b, name)])
    }
  }
  return true
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
