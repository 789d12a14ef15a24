'use client'

import type {
  Code as CodeNode,
  FootnoteDefinition,
  Heading as HeadingNode,
} from '@response-stream/markdown'
import { use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { plainText } from '../plain/plainText.ts'
import { MarkdownExtensionContext } from './components.ts'
import { directionOf } from './directionOf.ts'
import { useFootnoteId } from './FootnoteReference.tsx'
import { codeWithoutGlyphs } from './glyphs.ts'
import { Numbers } from './MarkedText.tsx'
import type { Marking } from './marks.ts'

const levels = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

/** The element around what stands inside a node. */
export type Around<Node> = { node: Node; children: ReactNode }

/** A heading stands one level below that of the page it comes into; `data-depth` is its own. */
export function Heading({ node, children }: Around<HeadingNode>): ReactElement {
  const Level = levels[node.depth - 1] ?? 'h6'
  return (
    <Level data-part="heading" data-depth={node.depth} dir="auto">
      {children}
    </Level>
  )
}

/** Code, and below it the numbers of sources that its text cannot bear. */
export function Code({ node, marking }: { node: CodeNode; marking: Marking }): ReactElement {
  const { draw } = use(MarkdownExtensionContext)
  const code = codeWithoutGlyphs(node.value)
  return (
    <>
      {draw(node) ?? <CodeBlock language={node.lang ?? ''} code={code} />}
      {marking.marks.length === 0 ? null : (
        <p data-part="code-sources">
          <Numbers marks={marking.marks} />
        </p>
      )}
    </>
  )
}

/** A footnote, where it stands in the text. */
export function Footnote({ node, children }: Around<FootnoteDefinition>): ReactElement {
  return (
    <div data-part="footnote" id={useFootnoteId(node.identifier)} dir={directionOf(node)}>
      <span data-part="footnote-label">{plainText(node.label, 20)}</span>
      <div data-part="footnote-text">{children}</div>
    </div>
  )
}
