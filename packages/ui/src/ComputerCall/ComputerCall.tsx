'use client'

import { MousePointerClick } from 'lucide'
import type { ReactElement } from 'react'
import { Picture } from '../GeneratedImage/Picture.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { fieldOf, humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { useIsShownByCall, useJointState, useOutput } from '../ToolCall/useOutput.ts'
import { Value } from '../ToolCall/Value.tsx'

/** Actions on a computer's screen, by their names; where and what behind the row; and the screen after, where it came. */
export function ComputerCall({ item, slot }: ViewProps<'computer_call'>): ReactElement {
  const labels = useAllLabels()
  const output = useOutput('computer_call_output', item.call_id)
  const actions = item.actions ?? (item.action ? [item.action] : [])
  const checks = item.pending_safety_checks
  const panel = (
    <>
      {actions.map((action, place) => (
        // Actions come in the order in which they are done.
        <ToolCallSection key={place} heading={labels.action}>
          <Value value={action} />
        </ToolCallSection>
      ))}
      {checks.length === 0 ? null : (
        <ToolCallSection heading={labels.safetyChecks}>
          <Value value={checks.map((check) => fieldOf(check, 'message') ?? check)} />
        </ToolCallSection>
      )}
    </>
  )
  return (
    <CallRow
      slot={slot}
      icon={MousePointerClick}
      words={{ running: labels.usingComputer, done: labels.usedComputer, name: labels.computer }}
      detail={actions.map(actionWords).join(' · ')}
      state={useJointState(slot, output)}
      face={output === undefined ? null : <Screen output={output.item.output} />}
      panel={actions.length + checks.length === 0 ? undefined : panel}
    />
  )
}

/** The screen after such actions. Nothing where their call is in the answer and shows it. */
export function ComputerCallOutput({
  item,
  slot,
}: ViewProps<'computer_call_output'>): ReactElement | null {
  const labels = useAllLabels()
  const isShown = useIsShownByCall('computer_call_output', item.call_id)
  if (isShown) return null
  const words = { running: labels.screenshot, done: labels.screenshot, name: labels.computer }
  return (
    <CallRow
      slot={slot}
      icon={MousePointerClick}
      words={words}
      face={<Screen output={item.output} />}
    />
  )
}

function Screen({ output }: { output: unknown }): ReactElement {
  const labels = useAllLabels()
  return <Picture source={fieldOf(output, 'image_url')} alt={labels.screenshot} />
}

/** "Click 412, 763" or "Type “opening hours”": an action with the one thing that matters of it. */
function actionWords(action: unknown): string {
  const name = humanName(plainText(fieldOf(action, 'type'), 40))
  const text = plainText(fieldOf(action, 'text'), 60)
  const x = fieldOf(action, 'x')
  const y = fieldOf(action, 'y')
  if (text !== '') return `${name} “${text}”`
  return typeof x === 'number' && typeof y === 'number' ? `${name} ${x}, ${y}` : name
}
