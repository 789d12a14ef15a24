'use client'

import { SquareTerminal } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { Labels } from '../labels/labels.ts'
import { fieldOf, listOf, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/Payload.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

type CommandsProps = Pick<ViewProps<'shell_call'>, 'slot'> & { commands: readonly string[] }

function Commands({ slot, commands }: CommandsProps): ReactElement {
  const labels = useLabels()
  const text = commands.map((command) => `$ ${command}`).join('\n')
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={{ running: labels.runningCommand, done: labels.ranCommand, name: labels.command }}
      detail={<code data-part="row-code">{plainText(commands[0], 120)}</code>}
      panel={
        commands.length === 0 ? undefined : (
          <ToolCallSection heading={labels.command}>
            <PlainOutput label={labels.command} text={text} />
          </ToolCallSection>
        )
      }
    />
  )
}

/** Commands for a shell, as they come. */
export function ShellCall({ item, slot }: ViewProps<'shell_call'>): ReactElement {
  return <Commands slot={slot} commands={item.action.commands} />
}

/** One command for a shell on the app's own machine; here the wire gives its words one by one. */
export function LocalShellCall({ item, slot }: ViewProps<'local_shell_call'>): ReactElement {
  const command = listOf(item.action['command'])
    .map((word) => plainText(word))
    .join(' ')
  return <Commands slot={slot} commands={command === '' ? [] : [command]} />
}

/** What the shell answered, command by command, with how each ended. */
export function ShellCallOutput({ item, slot }: ViewProps<'shell_call_output'>): ReactElement {
  const labels = useLabels()
  const words = {
    running: labels.commandOutput,
    done: labels.commandOutput,
    name: labels.commandOutput,
  }
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={words}
      panel={
        item.output.length === 0
          ? undefined
          : item.output.map((output, place) => (
              // Outputs stand in the order of the commands and never move.
              <ToolCallSection key={place} heading={ending(output.outcome, labels)}>
                {output.stdout ? <PlainOutput label={labels.output} text={output.stdout} /> : null}
                {output.stderr ? (
                  <PlainOutput label={labels.error} text={output.stderr} error />
                ) : null}
              </ToolCallSection>
            ))
      }
    />
  )
}

function ending(outcome: unknown, labels: Labels): string {
  if (fieldOf(outcome, 'type') === 'timeout') return labels.timedOut
  const code = fieldOf(outcome, 'exit_code')
  return typeof code === 'number' && code !== 0 ? labels.exitCode(String(code)) : labels.output
}

/** What a command on the app's own machine gave back. */
export function LocalShellCallOutput({
  item,
  slot,
}: ViewProps<'local_shell_call_output'>): ReactElement {
  const labels = useLabels()
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={{
        running: labels.commandOutput,
        done: labels.commandOutput,
        name: labels.commandOutput,
      }}
      panel={
        <ToolCallSection heading={labels.output}>
          <PlainOutput label={labels.output} text={item.output} />
        </ToolCallSection>
      }
    />
  )
}
