'use client'

import { memo } from 'react'
import type { ReactElement } from 'react'
import type { Token } from './highlighter.ts'
import { useHighlight } from './useHighlight.ts'

/** Code in its colours. Finished stretches are drawn once, so that a long code costs no more than its end. */
export function ColouredCode({ code, language }: { code: string; language: string }): ReactElement {
  const { settled, open } = useHighlight(code, language)
  return (
    <>
      {settled.map((tokens, place) => (
        // A stretch never moves.
        <Stretch key={place} tokens={tokens} />
      ))}
      <Stretch key={settled.length} tokens={open} />
    </>
  )
}

const Stretch = memo(function Stretch({ tokens }: { tokens: readonly Token[] }): ReactElement {
  return (
    <>
      {tokens.map(({ text, kind }, place) =>
        kind === null ? (
          text
        ) : (
          // A token is what stands at its place.
          <span key={place} data-token={kind}>
            {text}
          </span>
        ),
      )}
    </>
  )
})
