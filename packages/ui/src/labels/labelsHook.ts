import type { Labels } from './labels.ts'
import { useGivenLabels } from './LabelsProvider.tsx'

/** Makes the hook of words that are not there from the start: what comes late, or not on every page, brings its own along. */
export function labelsHook<Words extends Partial<Labels>>(english: Words): () => Words {
  const known = new WeakMap<Partial<Labels>, Words>()
  return function useWords() {
    const given = useGivenLabels()
    const words = known.get(given) ?? { ...english, ...given }
    known.set(given, words)
    return words
  }
}
