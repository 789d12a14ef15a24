'use client'

import type { Slot } from '@response-stream/protocol'
import { SquareTerminal } from 'lucide'
import type { ReactElement } from 'react'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { Labels } from '../labels/labels.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import type { CallWords } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import type { CallState } from '../ToolCall/ToolCall.tsx'

/** What a command printed, and how it ended. */
export type CommandOutput = {
  readonly stdout?: string | null | undefined
  readonly stderr?: string | null | undefined
  readonly outcome?: unknown
}

type CommandRowProps = {
  slot: Slot
  commands: readonly string[]
  outputs: readonly CommandOutput[]
  state?: CallState | undefined
  /** The output stands alone: its commands were in an earlier answer. */
  alone?: boolean | undefined
}

/** Commands and what each printed, with how it ended. */
export function CommandRow(props: CommandRowProps): ReactElement {
  const { slot, commands, outputs, state, alone = false } = props
  const labels = useAllLabels()
  const locale = useLocale()
  const words = wordsOf(alone ? 0 : Math.max(1, commands.length), labels, locale)
  const runs = Array.from({ length: Math.max(commands.length, outputs.length) }, (_, place) => ({
    place,
    command: commands[place],
    output: outputs[place],
  }))
  return (
    <CallRow
      slot={slot}
      icon={SquareTerminal}
      words={words}
      state={state}
      detail={
        commands[0] === undefined ? undefined : (
          <code data-part="row-code" dir="ltr">
            {plainText(commands[0], 120)}
          </code>
        )
      }
      panel={
        runs.length === 0
          ? undefined
          : // Commands and their outputs never move.
            runs.map(({ place, ...run }) => <Command key={place} {...run} />)
      }
    />
  )
}

/** What is said of so many commands; of none where their output stands alone. */
function wordsOf(count: number, labels: Labels, locale: string | undefined): CallWords {
  const { commandOutput, runningCommand, ranCommand, command } = labels
  if (count === 0) return { running: commandOutput, done: commandOutput, name: commandOutput }
  if (count === 1) return { running: runningCommand, done: ranCommand, name: command }
  const number = formatNumber(count, locale)
  return {
    running: labels.runningCommands(number),
    done: labels.ranCommands(number),
    name: command,
  }
}

type CommandProps = { command: string | undefined; output: CommandOutput | undefined }

function Command({ command, output }: CommandProps): ReactElement {
  const labels = useAllLabels()
  const ending = endingOf(output?.outcome, labels)
  return (
    <ToolCallSection
      heading={command === undefined ? labels.output : labels.command}
      action={
        ending === null ? null : (
          <span data-part="exit" data-error={ending.isBad ? '' : undefined}>
            {ending.words}
          </span>
        )
      }
    >
      {command === undefined ? null : (
        <PlainOutput label={labels.command} text={`$ ${command}`} command />
      )}
      {output?.stdout ? <PlainOutput label={labels.output} text={output.stdout} /> : null}
      {output?.stderr ? <PlainOutput label={labels.error} text={output.stderr} error /> : null}
    </ToolCallSection>
  )
}

function endingOf(outcome: unknown, labels: Labels): { words: string; isBad: boolean } | null {
  if (fieldOf(outcome, 'type') === 'timeout') return { words: labels.timedOut, isBad: true }
  const code = fieldOf(outcome, 'exit_code')
  if (typeof code !== 'number') return null
  return { words: labels.exitCode(String(code)), isBad: code !== 0 }
}
