'use client'

import { createContext, use, useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { coreLabels } from './coreLabels.ts'
import type { CoreLabels } from './coreLabels.ts'
import type { Labels } from './labels.ts'

type Words = {
  /** The words of the app. */
  given: Partial<Labels>
  /** The first words of a page, the app's among them. */
  core: CoreLabels
  locale: string | undefined
}

const WordsContext = createContext<Words>({ given: {}, core: coreLabels, locale: undefined })

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
  const words = useMemo(() => {
    const given = { ...above.given, ...labels }
    return { given, core: { ...coreLabels, ...given }, locale: locale ?? above.locale }
  }, [above, labels, locale])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The words in force here, of those that a page needs from the start. */
export function useLabels(): CoreLabels {
  return use(WordsContext).core
}

/** What the app has put in the place of the kit's words. The same object as long as that does not change. */
export function useGivenLabels(): Partial<Labels> {
  return use(WordsContext).given
}

/** The BCP 47 tag in force here; `undefined` means the browser's own. */
export function useLocale(): string | undefined {
  return use(WordsContext).locale
}
