import { useState, type ReactNode } from 'react'

const shownLength = 400
const shownEntries = 200

type JsonTreeProps = {
  /** The key under which it stands. */
  name?: string
  value: unknown
  /** Whether it is unfolded at first. */
  open?: boolean
}

/** A JSON value that folds. What is folded is not drawn, so size costs nothing before somebody looks. */
export function JsonTree({ name, value, open = false }: JsonTreeProps): ReactNode {
  const [unfolded, setUnfolded] = useState(open)
  if (typeof value !== 'object' || value === null) return <Leaf name={name} value={value} />
  const entries = Object.entries(value)
  if (entries.length === 0) return <Leaf name={name} value={value} />
  return (
    <details
      className="json"
      open={unfolded}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary>
        <Key name={name} />
        <span className="json-gist">{gist(value, entries.length)}</span>
      </summary>
      {unfolded ? (
        <div className="json-inside">
          {entries.slice(0, shownEntries).map(([key, inner]) => (
            <JsonTree key={key} name={key} value={inner} />
          ))}
          {entries.length > shownEntries ? (
            <p className="json-gist">{entries.length - shownEntries} more</p>
          ) : null}
        </div>
      ) : null}
    </details>
  )
}

function Leaf({ name, value }: { name: string | undefined; value: unknown }): ReactNode {
  return (
    <p className="json-leaf">
      <Key name={name} />
      <span data-kind={value === null ? 'null' : typeof value}>{shortened(value)}</span>
    </p>
  )
}

function Key({ name }: { name: string | undefined }): ReactNode {
  return name === undefined ? null : <span className="json-key">{name}</span>
}

function gist(value: object, count: number): string {
  if (Array.isArray(value)) return count === 1 ? '1 entry' : `${count} entries`
  const { type } = value as { type?: unknown }
  return typeof type === 'string' ? type : count === 1 ? '1 field' : `${count} fields`
}

/** A picture is a text of a million letters: nobody reads it here, and Copy has all of it. */
function shortened(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (value.length <= shownLength) return JSON.stringify(value)
  return `${JSON.stringify(value.slice(0, 80))}… ${value.length.toLocaleString('en')} characters`
}
