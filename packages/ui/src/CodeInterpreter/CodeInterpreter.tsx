'use client'

import { SquareTerminal } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/Payload.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** Code that the server wrote and ran: the code as it comes, then its logs. Its pictures are links, never requested. */
export function CodeInterpreter({ item, slot }: ViewProps<'code_interpreter_call'>): ReactElement {
  const labels = useLabels()
  const code = item.code ?? ''
  const outputs = item.outputs ?? []
  const panel = (
    <>
      <ToolCallSection heading={labels.code}>
        <PlainOutput label={labels.code} text={code} />
      </ToolCallSection>
      {outputs.length > 0 ? (
        <ToolCallSection heading={labels.output}>
          {outputs.map((output, place) => (
            // Outputs have no names, and none is ever moved.
            <Output key={place} output={output} />
          ))}
        </ToolCallSection>
      ) : null}
    </>
  )
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={{ running: labels.runningCode, done: labels.ranCode, name: labels.codeRun }}
      detail={plainText(code.trim().split('\n', 1)[0], 120)}
      panel={code === '' ? undefined : panel}
    />
  )
}

type OutputPart = NonNullable<ViewProps<'code_interpreter_call'>['item']['outputs']>[number]

function Output({ output }: { output: OutputPart }): ReactElement | null {
  const labels = useLabels()
  if (output.type === 'logs' && typeof output.logs === 'string') {
    return <PlainOutput label={labels.logs} text={output.logs} />
  }
  const url = output.type === 'image' ? safeUrl(output.url) : null
  if (url === null) return null
  return (
    <a data-part="link" href={url.href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {labels.imageFrom('', url.host)}
    </a>
  )
}
