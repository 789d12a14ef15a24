import type { FootnoteDefinition, FootnoteReference } from '@response-stream/markdown'
import type { ReactElement, ReactNode } from 'react'
import { plainText } from '../plain/plainText.ts'
import { directionOf } from './directionOf.ts'
import type { Pen } from './pen.ts'

/** The mark of a footnote in the text. */
export function footnoteReference(node: FootnoteReference, pen: Pen): ReactElement {
  const name = plainText(node.label, 20)
  return (
    <sup key={node.key} data-part="footnote-reference">
      <a
        data-part="link"
        // Without its footnote it leads nowhere.
        href={node.pending ? undefined : `#${idOf(node.identifier, pen)}`}
        aria-label={pen.labels.footnote(name)}
      >
        {name}
      </a>
    </sup>
  )
}

/** A footnote, where it stands in the text. */
export function footnote(node: FootnoteDefinition, inside: ReactNode, pen: Pen): ReactElement {
  return (
    <div
      key={node.key}
      data-part="footnote"
      id={pen.repeats.includes(` ${node.key} `) ? undefined : idOf(node.identifier, pen)}
      dir={directionOf(node)}
    >
      <span data-part="footnote-label">{plainText(node.label, 20)}</span>
      <div data-part="footnote-text">{inside}</div>
    </div>
  )
}

/** Each label has an id of its own, in any script. */
function idOf(identifier: string, { prefix }: Pen): string {
  return `${prefix}note-${identifier.replace(/[\W_]/g, (sign) => `_${sign.charCodeAt(0)}_`)}`
}
