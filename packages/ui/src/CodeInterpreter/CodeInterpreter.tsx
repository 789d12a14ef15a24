'use client'

import type { Slot } from '@response-stream/protocol'
import { SquareTerminal } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { ColouredCode } from '../CodeBlock/ColouredCode.tsx'
import { Picture } from '../GeneratedImage/Picture.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** Code that the server wrote and ran: the code as it comes, then its logs and pictures. A picture on the net is a link. */
export function CodeInterpreter({ item, slot }: ViewProps<'code_interpreter_call'>): ReactElement {
  const outputs = item.outputs ?? []
  return (
    <CodeRow slot={slot} code={item.code ?? ''}>
      {outputs.length === 0
        ? null
        : outputs.map((output, place) => (
            // Outputs have no names, and none is ever moved.
            <Output key={place} output={output} />
          ))}
    </CodeRow>
  )
}

/** Code that a gateway ran, with what it printed. */
export function ServerCode({ item, slot }: ViewProps<'openrouter:code_interpreter'>): ReactElement {
  const labels = useAllLabels()
  const { code, stdout, stderr } = item
  return (
    <CodeRow slot={slot} code={code ?? ''}>
      {stdout || stderr ? (
        <>
          {stdout ? <PlainOutput label={labels.logs} text={stdout} /> : null}
          {stderr ? <PlainOutput label={labels.error} text={stderr} error /> : null}
        </>
      ) : null}
    </CodeRow>
  )
}

type CodeRowProps = { slot: Slot; code: string; children: ReactNode }

function CodeRow({ slot, code, children }: CodeRowProps): ReactElement {
  const labels = useAllLabels()
  const panel = (
    <>
      {code === '' ? null : (
        <ToolCallSection heading={labels.code} data-streaming={slot.open ? '' : undefined}>
          <PlainOutput label={labels.code} text={code} draw={coloured} />
        </ToolCallSection>
      )}
      {children === null ? null : (
        <ToolCallSection heading={labels.output}>{children}</ToolCallSection>
      )}
    </>
  )
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={{ running: labels.runningCode, done: labels.ranCode, name: labels.codeRun }}
      detail={plainText(code.trim().split('\n', 1)[0], 120)}
      panel={code === '' && children === null ? undefined : panel}
    />
  )
}

/** Servers run nothing but Python, and do not say so. */
function coloured(code: string): ReactElement {
  return (
    <code>
      <ColouredCode code={code} language="python" />
    </code>
  )
}

type OutputPart = NonNullable<ViewProps<'code_interpreter_call'>['item']['outputs']>[number]

function Output({ output }: { output: OutputPart }): ReactElement | null {
  const labels = useAllLabels()
  if (output.type === 'logs' && typeof output.logs === 'string') {
    return <PlainOutput label={labels.logs} text={output.logs} />
  }
  return output.type === 'image' ? <Picture source={output.url} alt={labels.image} /> : null
}
