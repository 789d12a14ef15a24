import { Button } from '@response-stream/ui'
import { Check, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCopied } from '../useCopied.ts'
import { JsonTree } from './JsonTree.tsx'

/** The final response as the wire would give it: to unfold, and to copy whole. */
export function RawResponse({ response }: { response: object }): ReactNode {
  const { copied, copy } = useCopied()
  return (
    <section className="facts raw">
      <div className="raw-head">
        <h3>Final response</h3>
        <Button
          kind="icon"
          aria-label={copied ? 'Copied' : 'Copy JSON'}
          onClick={() => copy(JSON.stringify(response, null, 2))}
        >
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        </Button>
      </div>
      <div className="raw-tree" dir="ltr">
        <JsonTree value={response} open />
      </div>
    </section>
  )
}
