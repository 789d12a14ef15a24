'use client'

import type { Node } from '@response-stream/markdown'
import { use, useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { MarkdownExtensionContext } from '../Markdown/components.ts'
import type { MarkdownExtension } from '../Markdown/components.ts'
import { readOpenFences, unclosedOf } from '../Markdown/readOpenFences.ts'
import { createMathReader } from './createMathReader.ts'
import { Formula } from './Formula.tsx'
import { formulaIn } from './withFormulas.ts'

/** The props of `MathProvider`. */
export type MathProviderProps = { children?: ReactNode }

/**
 * Draws the formulas in all text below it: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, and code in the language `math`. KaTeX is
 * fetched with the first of them. Import `katex/dist/katex.min.css`, too. Stands around what it is for from the beginning.
 *
 * @example
 * <MathProvider>
 *   <Response />
 * </MathProvider>
 */
export function MathProvider({ children }: MathProviderProps): ReactElement {
  const above = use(MarkdownExtensionContext)
  const extension = useMemo(() => withMath(above), [above])
  return <MarkdownExtensionContext value={extension}>{children}</MarkdownExtensionContext>
}

function withMath(above: MarkdownExtension): MarkdownExtension {
  return {
    createReader: (onNames) => readOpenFences(createMathReader(above.createReader(onNames))),
    draw: (node) => formulaOf(node) ?? above.draw(node),
  }
}

function formulaOf(node: Node): ReactNode {
  const formula = formulaIn(node)
  if (formula !== undefined)
    return <Formula tex={formula.value} display={formula.display} pending={formula.pending} />
  if (node.type !== 'code' || node.lang !== 'math') return undefined
  const unclosed = unclosedOf(node)
  return unclosed === 'cut' ? undefined : (
    <p data-part="paragraph">
      <Formula tex={node.value} display pending={unclosed === 'open'} />
    </p>
  )
}
