'use client'

import { englishLabels } from './labels.ts'
import { labelsHook } from './labelsHook.ts'

/** The words in force here, all of them. */
export const useAllLabels = labelsHook(englishLabels)
