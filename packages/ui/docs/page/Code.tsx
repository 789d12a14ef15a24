import { CodeBlock } from '@response-stream/ui'
import type { ReactElement } from 'react'

/** Code of a file that is type-checked, as it stands there, drawn by the kit itself. */
export function Code({
  code,
  language = 'tsx',
}: {
  code: string
  language?: 'tsx' | 'css' | 'bash' | 'text'
}): ReactElement {
  return (
    <div className="sb-unstyled doc-code">
      <CodeBlock code={code.trim()} language={language} />
    </div>
  )
}
