'use client'

import type { ReactElement } from 'react'
import { fieldOf, listOf, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { useIsShownByCall, useJointState, useOutput } from '../ToolCall/useOutput.ts'
import { CommandRow } from './CommandRow.tsx'

/** Commands for a shell as they come, and what each printed, where that is in the same answer. */
export function ShellCall({ item, slot }: ViewProps<'shell_call'>): ReactElement {
  const output = useOutput('shell_call_output', item.call_id)
  return (
    <CommandRow
      slot={slot}
      commands={item.action.commands}
      outputs={output?.item.output ?? []}
      state={useJointState(slot, output)}
    />
  )
}

/** What the shell answered. Nothing where its call is in the answer and shows it. */
export function ShellCallOutput({
  item,
  slot,
}: ViewProps<'shell_call_output'>): ReactElement | null {
  const isShown = useIsShownByCall('shell_call_output', item.call_id)
  if (isShown) return null
  return <CommandRow slot={slot} commands={[]} outputs={item.output} alone />
}

/** One command for a shell on the app's own machine; here the wire gives its words one by one. */
export function LocalShellCall({ item, slot }: ViewProps<'local_shell_call'>): ReactElement {
  const command = listOf(item.action['command'])
    .map((word) => plainText(word))
    .join(' ')
  return <CommandRow slot={slot} commands={command === '' ? [] : [command]} outputs={[]} />
}

/** What a command on the app's own machine gave back. */
export function LocalShellCallOutput({
  item,
  slot,
}: ViewProps<'local_shell_call_output'>): ReactElement {
  return <CommandRow slot={slot} commands={[]} outputs={[{ stdout: item.output }]} alone />
}

/** Commands that a server ran in its own shell. */
export function ServerShell({
  item,
  slot,
}: ViewProps<'openrouter:shell'> | ViewProps<'openrouter:bash'>): ReactElement {
  if (item.type === 'openrouter:shell') {
    const commands = listOf(fieldOf(item.action, 'commands')).map((command) => plainText(command))
    return <CommandRow slot={slot} commands={commands} outputs={item.output ?? []} />
  }
  const { command, stdout, stderr, exit_code: code } = item
  const printed = stdout != null || stderr != null || code != null
  const outcome = code == null ? undefined : { type: 'exit', exit_code: code }
  return (
    <CommandRow
      slot={slot}
      commands={command ? [command] : []}
      outputs={printed ? [{ stdout, stderr, outcome }] : []}
    />
  )
}
