'use client'

import { createContext, use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'

/** One thing the reader may ask. */
export type Suggestion = {
  /** What is asked. */
  text: string
  /** A few words to say instead of all of it. */
  title?: string | undefined
  icon?: ReactNode
}

/** The props of `Suggestions.Root`. */
export type SuggestionsProps = Omit<PartProps<'ul'>, 'onSelect'> & {
  /** What the usual arrangement offers; a text alone is a suggestion too. */
  suggestions?: readonly (string | Suggestion)[] | undefined
  /** Told the text of the one that is chosen. */
  onSelect: (text: string) => void
  /** `cards` stand in a grid, `chips` in a line that wraps. Sets `data-layout`. @default 'cards' */
  layout?: 'cards' | 'chips' | undefined
}

/** The props of `Suggestions.Item`. */
export type SuggestionsItemProps = PartProps<'button'> & {
  /** What it asks. */
  suggestion: Suggestion
}

const SelectContext = createContext<(text: string) => void>(() => undefined)

/** Questions to choose from. Without children it draws one button for each of `suggestions`. */
export function SuggestionsRoot(props: SuggestionsProps): ReactElement {
  const { suggestions = [], onSelect, layout = 'cards', children, ...rest } = props
  const labels = useAllLabels()
  const usual = suggestions
    .map((given) => (typeof given === 'string' ? { text: given } : given))
    .map((suggestion) => (
      <li key={suggestion.text} data-part="suggestion-place">
        <SuggestionsItem suggestion={suggestion} />
      </li>
    ))
  const own = { 'aria-label': labels.suggestions, 'data-layout': layout }
  return (
    <SelectContext value={onSelect}>
      {renderPart('ul', 'suggestions', own, { ...rest, children: children ?? usual })}
    </SelectContext>
  )
}

/** One question. */
export function SuggestionsItem({ suggestion, ...props }: SuggestionsItemProps): ReactElement {
  const select = use(SelectContext)
  const { text, title, icon } = suggestion
  const children = (
    <>
      {icon}
      {title === undefined ? null : (
        <span data-part="suggestion-title" dir="auto">
          {plainText(title, 200)}
        </span>
      )}
      <span data-part="suggestion-text" dir="auto">
        {plainText(text, 400)}
      </span>
    </>
  )
  const own = { type: 'button', onClick: () => select(text), children }
  return renderPart('button', 'suggestion', own, props)
}

/**
 * The parts of a list of questions. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Suggestions.Root suggestions={['What changed in HTTP/3?']} onSelect={ask} />
 */
export const Suggestions: { Root: typeof SuggestionsRoot; Item: typeof SuggestionsItem } = {
  Root: SuggestionsRoot,
  Item: SuggestionsItem,
}
