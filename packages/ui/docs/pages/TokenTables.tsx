import type { ReactElement } from 'react'
import { DocSection } from '../page/DocSection.tsx'
import { DocTable } from '../page/DocTable.tsx'
import reference from '../reference/reference.json'
import type { Reference, TokenGroup, TokenReference } from '../reference/reference.ts'

const groups: Reference['tokens'] = reference.tokens

/** Every token, in the groups of the style sheet; colours as swatches in light and in dark. */
export function TokenTables(): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <DocSection key={group.title} title={group.title}>
          {group.tokens.every(isColour) ? <Swatches group={group} /> : <Values group={group} />}
        </DocSection>
      ))}
    </>
  )
}

function isColour({ name, value }: TokenReference): boolean {
  return /^(oklch|light-dark)\(/.test(value) || /ink/.test(name)
}

function Swatches({ group }: { group: TokenGroup }): ReactElement {
  return (
    <DocTable
      head={['Token', 'Light', 'Dark', 'Value']}
      rows={group.tokens.map(({ name, value }) => [
        <code key="name">{name}</code>,
        <Swatch key="light" name={name} theme="light" />,
        <Swatch key="dark" name={name} theme="dark" />,
        <Value key="value" value={value} />,
      ])}
    />
  )
}

function Swatch({ name, theme }: { name: string; theme: 'light' | 'dark' }): ReactElement {
  return (
    <div data-theme={theme} className="doc-swatch">
      <div style={{ background: `var(${name})` }} />
    </div>
  )
}

function Values({ group }: { group: TokenGroup }): ReactElement {
  const dense = group.tokens.some(({ compact }) => compact !== undefined)
  return (
    <DocTable
      head={['Token', 'Value', ...(dense ? ['Compact'] : [])]}
      rows={group.tokens.map(({ name, value, compact }) => [
        <code key="name">{name}</code>,
        <Value key="value" value={value} />,
        ...(dense ? [<Value key="compact" value={compact ?? ''} />] : []),
      ])}
    />
  )
}

function Value({ value }: { value: string }): ReactElement {
  return <code className="doc-type">{plain(value)}</code>
}

/** `light-dark(var(--rs-gray-98), var(--rs-gray-15))` says no more than `gray-98 / gray-15`. */
function plain(value: string): string {
  const [, light, dark] =
    /^light-dark\(var\(--rs-([\w-]+)\), var\(--rs-([\w-]+)\)\)$/.exec(value) ?? []
  return light === undefined || dark === undefined ? value : `${light} / ${dark}`
}
