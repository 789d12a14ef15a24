import type { ReactElement } from 'react'

/** A docstring: its words, with what stands between backticks as code. */
export function Inline({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split('`').map((piece, place) =>
        // Pieces never change their places.
        place % 2 === 1 ? <code key={place}>{piece}</code> : piece,
      )}
    </>
  )
}
