'use client'

import { createContext, use, useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { englishLabels } from './labels.ts'
import type { Labels } from './labels.ts'

type Words = { labels: Labels; locale: string | undefined }

const WordsContext = createContext<Words>({ labels: englishLabels, locale: undefined })

/** The props of `LabelsProvider`. */
export type LabelsProviderProps = {
  /** The words to replace; what is left out stays as it was. */
  labels?: Partial<Labels> | undefined
  /** The BCP 47 tag for numbers and durations. @default the browser's own */
  locale?: string | undefined
  /** The part of the app that takes these words. */
  children?: ReactNode
}

/**
 * Puts the kit into another language.
 *
 * @example
 * <LabelsProvider labels={{ thinking: 'Denkt nach' }} locale="de">…</LabelsProvider>
 */
export function LabelsProvider({ labels, locale, children }: LabelsProviderProps): ReactElement {
  const above = use(WordsContext)
  const words = useMemo(
    () => ({ labels: { ...above.labels, ...labels }, locale: locale ?? above.locale }),
    [above, labels, locale],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The words in force here. */
export function useLabels(): Labels {
  return use(WordsContext).labels
}

/** The BCP 47 tag in force here; `undefined` means the browser's own. */
export function useLocale(): string | undefined {
  return use(WordsContext).locale
}
