import type { ReactElement } from 'react'
import { DocTable } from './DocTable.tsx'
import type { AttributeReference, PartReference } from '../reference/reference.ts'

/** Every element that a family draws: its name for style sheets, what it bears, and the tokens that its style reads. */
export function PartsTable({ parts }: { parts: readonly PartReference[] }): ReactElement {
  return (
    <>
      <p>
        Select a part with <code>{"[data-part='…']"}</code>. An attribute without values is there or
        is not.
      </p>
      <DocTable
        head={['Part', 'Attributes', 'Tokens it reads']}
        rows={parts.map((part) => [
          <PartName key="name" part={part} />,
          part.attributes.map((attribute) => (
            <Attribute key={attribute.name} attribute={attribute} />
          )),
          <Tokens key="tokens" tokens={part.tokens} />,
        ])}
      />
    </>
  )
}

function PartName({ part }: { part: PartReference }): ReactElement {
  const tags = part.element.split(' ').map((tag) => `<${tag}>`)
  return (
    <>
      <code>{part.name}</code>
      <p className="doc-quiet">{tags.join(' ')}</p>
    </>
  )
}

function Tokens({ tokens }: { tokens: readonly string[] }): ReactElement {
  return (
    <div className="doc-tokens">
      {tokens.map((token) => (
        <code key={token}>{token}</code>
      ))}
    </div>
  )
}

const mostValues = 12

function Attribute({ attribute }: { attribute: AttributeReference }): ReactElement {
  const { name, values } = attribute
  const shown = values.slice(0, mostValues)
  return (
    <div className="doc-attribute">
      <code>{name}</code>
      {shown.length === 0 ? null : (
        <span className="doc-quiet">
          {shown.join(' · ')}
          {values.length > shown.length ? ` and ${values.length - shown.length} more` : ''}
        </span>
      )}
    </div>
  )
}
