import type { ReactNode } from 'react'

/** A name and what stands for it; null while there is nothing to say. */
export type Fact = readonly [string, string | null]

/** Facts under a heading, one a line. */
export function Facts({ title, facts }: { title: string; facts: readonly Fact[] }): ReactNode {
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <section className="facts">
      <h3>{title}</h3>
      <dl>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
