'use client'

import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { plainText } from '../plain/plainText.ts'

const mostRows = 100
const deepest = 8
const longest = 20_000
/** Long base64 says nothing to a reader; its start tells that it is some. */
const bytes = /^[\w+/=-]{512,}$/
const shownBytes = 48

/** A JSON value as a reader would write it down: rows of names and values, lists below each other, never brackets. */
export function Value({ value, depth = 0 }: { value: unknown; depth?: number }): ReactElement {
  const labels = useAllLabels()
  if (Array.isArray(value) && value.length > 0 && depth < deepest)
    return <List items={value} depth={depth} />
  if (isRecord(value) && Object.keys(value).length > 0 && depth < deepest) {
    return <Rows record={value} depth={depth} />
  }
  if (value === '' || (typeof value === 'object' && value !== null)) {
    return (
      <span data-part="value" data-type="empty">
        {labels.empty}
      </span>
    )
  }
  return <Scalar value={value} />
}

function Rows({ record, depth }: { record: Record<string, unknown>; depth: number }): ReactElement {
  const entries = Object.entries(record)
  return (
    <dl data-part="value-rows">
      {entries.slice(0, mostRows).map(([key, value]) => (
        <Entry key={key} name={key} value={value} depth={depth + 1} />
      ))}
      {entries.length > mostRows ? <More count={entries.length - mostRows} as="dt" /> : null}
    </dl>
  )
}

function Entry({
  name,
  value,
  depth,
}: {
  name: string
  value: unknown
  depth: number
}): ReactElement {
  return (
    <>
      <dt>{plainText(name, 200)}</dt>
      <dd>
        <Value value={value} depth={depth} />
      </dd>
    </>
  )
}

function List({ items, depth }: { items: readonly unknown[]; depth: number }): ReactElement {
  return (
    <ul data-part="value-list">
      {items.slice(0, mostRows).map((item, index) => (
        // The place is the only identity that a list on the wire has.
        <li key={index}>
          <Value value={item} depth={depth + 1} />
        </li>
      ))}
      {items.length > mostRows ? <More count={items.length - mostRows} as="li" /> : null}
    </ul>
  )
}

function More({ count, as: Tag }: { count: number; as: 'li' | 'dt' }): ReactElement {
  const labels = useAllLabels()
  return <Tag>{labels.moreItems(count)}</Tag>
}

function Scalar({ value }: { value: unknown }): ReactElement {
  const type = value === null ? 'null' : typeof value
  const most = typeof value === 'string' && bytes.test(value) ? shownBytes : longest
  const text = typeof value === 'number' ? String(value) : plainText(value, most)
  return (
    <span data-part="value" data-type={type} dir="auto">
      {type === 'boolean' || type === 'null' ? String(value) : text}
    </span>
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
