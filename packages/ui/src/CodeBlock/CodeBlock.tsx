'use client'

import type { ReactElement } from 'react'
import { useScrollStop } from '../Disclosure/useScrollStop.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { CopyButton } from '../part/CopyButton.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { lazyPart } from '../part/lazyPart.tsx'

/** The props of `CodeBlock`. */
export type CodeBlockProps = PartProps<'figure'> & {
  code: string
  /** The language as the author wrote it; empty when unsaid. */
  language?: string | undefined
}

/** What colours the code comes with the first that is drawn; until then it is read without. */
const Coloured = lazyPart(
  () => import('./ColouredCode.tsx').then((file) => file.ColouredCode),
  PlainCode,
)

/**
 * Code in a frame of its own: its language, a button to copy it, and a region that scrolls sideways. Its colours come when
 * the grammar of its language has, and stay.
 */
export function CodeBlock({ code, language = '', ...props }: CodeBlockProps): ReactElement {
  const labels = useLabels()
  const name = plainText(language, 40)
  const label = name === '' ? labels.code : labels.codeIn(name)
  const scroll = useScrollStop<HTMLPreElement>(label)
  const children = (
    <>
      <figcaption data-part="code-head">
        <span>{name === '' ? labels.code : name}</span>
        <CopyButton text={code} />
      </figcaption>
      <pre ref={scroll} data-part="code-scroll">
        <Coloured code={code} language={name} />
      </pre>
    </>
  )
  return renderPart('figure', 'code-block', { dir: 'ltr', 'aria-label': label, children }, props)
}

function PlainCode({ code }: { code: string }): ReactElement {
  return <code>{code}</code>
}
