'use client'

import { FilePen } from 'lucide-react'
import type { ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/Payload.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** A change to one file, as a diff that grows. */
export function ApplyPatch({ item, slot }: ViewProps<'apply_patch_call'>): ReactElement {
  const labels = useLabels()
  const { operation } = item
  const path = 'path' in operation ? plainText(operation.path, 300) : ''
  const diff = 'diff' in operation && typeof operation.diff === 'string' ? operation.diff : ''
  return (
    <CallRow
      slot={slot}
      icon={FilePen}
      words={{ running: labels.editingFile, done: labels.editedFile, name: labels.edit }}
      detail={<code data-part="row-code">{path}</code>}
      panel={
        diff === '' ? undefined : (
          <ToolCallSection heading={path}>
            <Diff text={diff} label={path} />
          </ToolCallSection>
        )
      }
    />
  )
}

const changes = new Map([
  ['+', 'added'],
  ['-', 'removed'],
  ['@', 'place'],
])

function Diff({ text, label }: { text: string; label: string }): ReactElement {
  const [ref, overflows] = useOverflow<HTMLPreElement>()
  return (
    <pre
      ref={ref}
      data-part="diff"
      dir="ltr"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      <code>
        {plainText(text.replace(/\n$/, ''), 100_000)
          .split('\n')
          .map((line, place) => (
            // A line's place is its identity: a diff only grows at its end.
            <span key={place} data-part="diff-line" data-change={changes.get(line.charAt(0))}>
              {line === '' ? ' ' : line}
            </span>
          ))}
      </code>
    </pre>
  )
}

/** Whether the change went in, and what the tool said to it. */
export function ApplyPatchOutput({
  item,
  slot,
}: ViewProps<'apply_patch_call_output'>): ReactElement {
  const labels = useLabels()
  const output = item.output ?? ''
  return (
    <CallRow
      slot={slot}
      icon={FilePen}
      words={{ running: labels.editedFile, done: labels.editedFile, name: labels.edit }}
      panel={
        output === '' ? undefined : (
          <ToolCallSection heading={labels.result}>
            <PlainOutput label={labels.result} text={output} error={item.status === 'failed'} />
          </ToolCallSection>
        )
      }
    />
  )
}
