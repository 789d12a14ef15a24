'use client'

import { englishLabels } from './labels.ts'
import type { Labels } from './labels.ts'
import { useGivenLabels } from './LabelsProvider.tsx'

const known = new WeakMap<Partial<Labels>, Labels>()

/** The words in force here, all of them: for what comes late, and brings its words along. */
export function useAllLabels(): Labels {
  const given = useGivenLabels()
  const labels = known.get(given) ?? { ...englishLabels, ...given }
  known.set(given, labels)
  return labels
}
