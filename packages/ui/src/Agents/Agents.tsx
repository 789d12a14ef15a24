'use client'

import { MessageSquare, Wrench } from 'lucide'
import type { ReactElement } from 'react'
import { firstArgument } from '../FunctionCall/firstArgument.ts'
import type { Labels } from '../labels/labels.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Markdown } from '../Markdown/Markdown.tsx'
import { partialJson } from '../plain/partialJson.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { outputText } from '../ToolCall/outputText.ts'
import { Payload } from '../ToolCall/Payload.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { useIsShownByCall, useJointState, useOutput } from '../ToolCall/useOutput.ts'

/** What a model does with the agents that it leads: the deed as words, its first argument, and what came of it, where that is in the same answer. */
export function AgentCall({ item, slot }: ViewProps<'multi_agent_call'>): ReactElement {
  const labels = useAllLabels()
  const output = useOutput('multi_agent_call_output', item.call_id)
  const action = plainText(item.action, 100)
  const words = deedOf(action, labels)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={action}
      detail={firstArgument(partialJson(item.arguments).value)}
      state={useJointState(slot, output)}
      panel={
        <>
          <Payload heading={labels.input} text={item.arguments} />
          {output === undefined ? null : (
            <Payload heading={labels.result} text={outputText(output.item.output)} />
          )}
        </>
      }
    />
  )
}

/** The same words serve while it is done and after. */
function deedOf(action: string, labels: Labels): string {
  const { startAgent, interruptAgent, listAgents, sendMessage, giveTask, waitForAgents } = labels
  const deeds = new Map([
    ['spawn_agent', startAgent],
    ['interrupt_agent', interruptAgent],
    ['list_agents', listAgents],
    ['send_message', sendMessage],
    ['followup_task', giveTask],
    ['wait_agent', waitForAgents],
  ])
  return deeds.get(action) ?? humanName(action)
}

/** What came of such a deed. Nothing where its call is in the answer and shows it. */
export function AgentCallOutput({
  item,
  slot,
}: ViewProps<'multi_agent_call_output'>): ReactElement | null {
  const labels = useAllLabels()
  const isShown = useIsShownByCall('multi_agent_call_output', item.call_id)
  if (isShown) return null
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: labels.resultOf, done: labels.resultOf, name: labels.resultOf }}
      panel={<Payload heading={labels.result} text={outputText(item.output)} />}
    />
  )
}

/** What one agent tells another: who says it, the beginning of it, and all of it behind the row. */
export function AgentMessage({ item, slot }: ViewProps<'agent_message'>): ReactElement {
  const labels = useAllLabels()
  const text = outputText(item.content)
  const words = labels.messageFrom(nameOf(item.author))
  return (
    <CallRow
      slot={slot}
      icon={MessageSquare}
      words={{ running: words, done: words, name: words }}
      detail={plainText(text, 120)}
      panel={
        text === '' ? undefined : (
          <ToolCallSection heading={labels.message}>
            <Markdown text={text} />
          </ToolCallSection>
        )
      }
    />
  )
}

/** Agents are named as files are, by those who lead them: `/root/tides` is "tides". */
function nameOf(author: string): string {
  return plainText(author.split('/').findLast((step) => step !== '') ?? author, 100)
}
