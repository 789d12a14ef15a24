import type { Code, Heading, List } from '@response-stream/markdown'
import { Fragment } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { directionOf } from './directionOf.ts'
import { withoutGlyphs } from './glyphs.ts'
import { Numbers } from './MarkedText.tsx'
import type { Marking } from './marks.ts'
import type { Pen } from './pen.ts'

const levels = ['h2', 'h3', 'h4', 'h5'] as const

/** A heading stands one level below that of the page it comes into; `data-depth` is its own. */
export function heading({ key, depth }: Heading, inside: ReactNode): ReactElement {
  const Level = levels[depth - 1] ?? 'h6'
  return (
    <Level key={key} data-part="heading" data-depth={depth} dir="auto">
      {inside}
    </Level>
  )
}

/** Code, and below it the numbers of sources that its text cannot bear. */
export function code(node: Code, marking: Marking, pen: Pen): ReactNode {
  const drawn = pen.draw(node) ?? (
    <CodeBlock language={node.lang ?? ''} code={withoutGlyphs(node.value)} />
  )
  return [
    <Fragment key="code">{drawn}</Fragment>,
    marking.marks.length === 0 ? null : (
      <p key="sources" data-part="code-sources">
        <Numbers marks={marking.marks} />
      </p>
    ),
  ]
}

/** A list; `data-loose` when there is space between its items. */
export function list(node: List, inside: ReactNode): ReactElement {
  const Tag = node.ordered ? 'ol' : 'ul'
  return (
    <Tag
      key={node.key}
      data-part="list"
      data-loose={node.spread ? '' : undefined}
      {...(node.ordered && { start: node.start ?? 1 })}
      dir={directionOf(node)}
    >
      {inside}
    </Tag>
  )
}
