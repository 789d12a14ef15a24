import type { ReactElement } from 'react'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** One named figure. */
export type Fact = { name: string; value: string }

type FactsProps = PartProps<'dl'> & { part: 'usage' | 'timing'; facts: readonly Fact[] }

/** A line of small named figures. */
export function Facts({ part, facts, ...props }: FactsProps): ReactElement {
  const children = facts.map(({ name, value }) => (
    <div key={name} data-part="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ))
  return renderPart('dl', part, { children }, props)
}
