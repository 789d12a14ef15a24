'use client'

import { FilePen } from 'lucide'
import type { ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { Labels } from '../labels/labels.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import type { CallWords } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { useIsShownByCall, useJointState, useOutput } from '../ToolCall/useOutput.ts'

/** A change to one file, as a diff that grows, and what the tool said to it, where that is in the same answer. */
export function ApplyPatch({
  item,
  slot,
}: ViewProps<'apply_patch_call'> | ViewProps<'openrouter:apply_patch'>): ReactElement {
  const labels = useAllLabels()
  const output = useOutput('apply_patch_call_output', item.call_id ?? '')
  const path = plainText(fieldOf(item.operation, 'path'), 300)
  const diff = fieldOf(item.operation, 'diff')
  const answer = output?.item.output ?? ''
  const state = useJointState(slot, output)
  const words = wordsOf(fieldOf(item.operation, 'type'), labels)
  const panel = (
    <>
      {typeof diff === 'string' && diff !== '' ? (
        <ToolCallSection heading={path || labels.edit}>
          <Diff text={diff} label={path || labels.edit} />
        </ToolCallSection>
      ) : null}
      {answer === '' ? null : (
        <ToolCallSection heading={labels.result}>
          <PlainOutput label={labels.result} text={answer} error={state === 'failed'} />
        </ToolCallSection>
      )}
    </>
  )
  return (
    <CallRow
      slot={slot}
      icon={FilePen}
      words={words}
      detail={
        <code data-part="row-code" dir="ltr">
          {path}
        </code>
      }
      state={state}
      failure={state === 'failed' ? plainText(answer, 300) : undefined}
      panel={(typeof diff === 'string' && diff !== '') || answer !== '' ? panel : undefined}
    />
  )
}

function wordsOf(operation: unknown, labels: Labels): CallWords {
  const name = labels.edit
  if (operation === 'create_file')
    return { running: labels.creatingFile, done: labels.createdFile, name }
  if (operation === 'delete_file')
    return { running: labels.deletingFile, done: labels.deletedFile, name }
  return { running: labels.editingFile, done: labels.editedFile, name }
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

/** Whether the change went in, and what the tool said to it. Nothing where its call is in the answer and shows it. */
export function ApplyPatchOutput({
  item,
  slot,
}: ViewProps<'apply_patch_call_output'>): ReactElement | null {
  const labels = useAllLabels()
  const isShown = useIsShownByCall('apply_patch_call_output', item.call_id)
  if (isShown) return null
  const output = item.output ?? ''
  return (
    <CallRow
      slot={slot}
      icon={FilePen}
      words={wordsOf(undefined, labels)}
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
