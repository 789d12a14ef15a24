'use client'

import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { exactText } from './exactText.ts'

/** Every argument by its name, none left out and none cut. */
export function ArgumentRows({ value }: { value: unknown }): ReactElement {
  const labels = useAllLabels()
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'string' ? exactText(value) : String(value)
    const type = value === null ? 'null' : typeof value
    return (
      <span data-part="value" data-type={text === '' ? 'empty' : type} dir="auto">
        {text === '' ? labels.empty : text}
      </span>
    )
  }
  if (Object.keys(value).length === 0) {
    return (
      <span data-part="value" data-type="empty">
        {labels.empty}
      </span>
    )
  }
  if (Array.isArray(value)) {
    return (
      <ul data-part="value-list">
        {value.map((entry: unknown, place) => (
          // The place is the only identity that a list on the wire has.
          <li key={place}>
            <ArgumentRows value={entry} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <dl data-part="value-rows">
      {Object.entries(value).map(([name, entry]) => [
        <dt key={`name ${name}`}>{exactText(name)}</dt>,
        <dd key={`value ${name}`}>
          <ArgumentRows value={entry} />
        </dd>,
      ])}
    </dl>
  )
}
