import type { ReactElement } from 'react'
import type { ComponentReference, PropReference } from '../reference/reference.ts'
import { DocTable } from './DocTable.tsx'
import { Inline } from './Inline.tsx'

/** What a component is and takes. */
export function ComponentProps({ component }: { component: ComponentReference }): ReactElement {
  const { name, doc, element, props } = component
  return (
    <section className="doc-component">
      <h3>
        <code>{name}</code>
      </h3>
      <p>
        <Inline text={doc} />
      </p>
      {element === undefined ? null : <p className="doc-quiet">{elementLine(element)}</p>}
      {props.length === 0 ? null : (
        <DocTable
          head={['Prop', 'Type and default', 'What it says']}
          rows={props.map((prop) => [
            <PropName key="name" prop={prop} />,
            <PropType key="type" prop={prop} />,
            <Inline key="doc" text={prop.doc} />,
          ])}
        />
      )}
    </section>
  )
}

function elementLine(element: string): ReactElement {
  const tags = element.split(' ')
  return (
    <>
      Takes what{' '}
      {tags.map((tag, place) => (
        <span key={tag}>
          {place === 0 ? '' : ' or '}
          {tag === '' ? 'its element' : <code>{`<${tag}>`}</code>}
        </span>
      ))}{' '}
      takes, its <code>ref</code>, and <code>render</code> to draw another element.
    </>
  )
}

function PropName({ prop }: { prop: PropReference }): ReactElement {
  return (
    <>
      <code>{prop.name}</code>
      {prop.required ? <span className="doc-required">required</span> : null}
    </>
  )
}

function PropType({ prop }: { prop: PropReference }): ReactElement {
  const preset = prop.default
  return (
    <>
      <code className="doc-type">{prop.type}</code>
      {preset === undefined ? null : (
        <p className="doc-quiet">
          default <Inline text={preset.startsWith("'") ? `\`${preset}\`` : preset} />
        </p>
      )}
    </>
  )
}
