'use client'

import type { ReactElement } from 'react'
import { useScrollStop } from '../Disclosure/useScrollStop.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { CopyButton } from '../part/CopyButton.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { lazyPart } from '../part/lazyPart.tsx'
import { useSight } from './useSight.ts'

/** The props of `CodeBlock`. */
export type CodeBlockProps = PartProps<'figure'> & {
  code: string
  /** The language as the author wrote it; empty when unsaid. */
  language?: string | undefined
}

/** What colours the code comes with the first that is drawn; until then it is read without. */
const Coloured = lazyPart(() => import('./ColouredCode.tsx'), 'ColouredCode', PlainCode)

/**
 * Code in a frame of its own: its language, a button to copy it, and a region that scrolls sideways. Its colours come when
 * the grammar of its language has and it comes into view, and stay.
 */
export function CodeBlock({ code, language = '', ...props }: CodeBlockProps): ReactElement {
  const labels = useLabels()
  const name = plainText(language, 40)
  const label = name === '' ? labels.code : labels.codeIn(name)
  const children = (
    <>
      <figcaption data-part="code-head">
        <span>{name === '' ? labels.code : name}</span>
        <CopyButton text={code} />
      </figcaption>
      <CodeScroll code={code} language={name} label={label} />
    </>
  )
  return renderPart('figure', 'code-block', { dir: 'ltr', 'aria-label': label, children }, props)
}

type CodeScrollProps = { code: string; language: string; label: string }

/** Its colours wait until it is laid out: most of a long answer is never looked at. */
function CodeScroll({ code, language, label }: CodeScrollProps): ReactElement {
  const [seen, see] = useSight()
  const scroll = useScrollStop<HTMLPreElement>(label, see)
  return (
    <pre ref={scroll} data-part="code-scroll">
      {/* One element for good: it is watched for when it grows past its frame. */}
      <code>{seen ? <Coloured code={code} language={language} /> : code}</code>
    </pre>
  )
}

function PlainCode({ code }: { code: string }): ReactElement {
  return <>{code}</>
}
