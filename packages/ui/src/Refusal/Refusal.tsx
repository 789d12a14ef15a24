'use client'

import { Ban } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { withoutMarkers } from '../Markdown/glyphs.ts'
import { Icon } from '../part/Icon.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'

/** The props of `Refusal.Root`. */
export type RefusalProps = PartProps<'section'> & {
  /** The model's own words, as they came so far. */
  refusal: string
  /** What the reader could ask instead, given by the app. */
  suggestions?: readonly string[] | undefined
  /** Told which suggestion the reader chose. */
  onSuggestion?: ((suggestion: string) => void) | undefined
}

/** The model declines: calm, a part of the answer, in the model's own words. Stands from the first word of the refusal. */
export function RefusalRoot({
  refusal,
  suggestions,
  onSuggestion,
  ...props
}: RefusalProps): ReactElement {
  const usual = (
    <>
      <RefusalLabel />
      <RefusalText>{withoutMarkers(plainText(refusal, 100_000))}</RefusalText>
      {suggestions?.length ? (
        <div data-part="refusal-suggestions">
          {suggestions.map((suggestion) => (
            <RefusalSuggestion key={suggestion} onClick={() => onSuggestion?.(suggestion)}>
              {suggestion}
            </RefusalSuggestion>
          ))}
        </div>
      ) : null}
    </>
  )
  return renderPart('section', 'refusal', { role: 'note', children: usual }, props)
}

/** The heading of a refusal. */
export function RefusalLabel({ children, ...props }: PartProps<'p'>): ReactElement {
  const labels = useLabels()
  const content: ReactNode = (
    <>
      <Icon of={Ban} />
      {children ?? labels.declined}
    </>
  )
  return renderPart('p', 'refusal-label', {}, { ...props, children: content })
}

/** The model's words. */
export function RefusalText(props: PartProps<'p'>): ReactElement {
  return renderPart('p', 'refusal-text', { dir: 'auto' }, props)
}

/** One thing the reader could ask instead. */
export function RefusalSuggestion(props: PartProps<'button'>): ReactElement {
  return renderPart('button', 'refusal-suggestion', { type: 'button' }, props)
}

/**
 * The parts of a refusal. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Refusal.Root refusal={part.refusal} suggestions={['Explain row-level security']} />
 */
export const Refusal: {
  Root: typeof RefusalRoot
  Label: typeof RefusalLabel
  Text: typeof RefusalText
  Suggestion: typeof RefusalSuggestion
} = { Root: RefusalRoot, Label: RefusalLabel, Text: RefusalText, Suggestion: RefusalSuggestion }
