'use client'

import { CircleAlert, Merge } from 'lucide'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Markdown } from '../Markdown/Markdown.tsx'
import { Icon } from '../part/Icon.tsx'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { Value } from '../ToolCall/Value.tsx'
import { fusionModels } from './fusionModels.ts'
import type { FusionModel } from './fusionModels.ts'

/** Several models answer, one compares what they said: the last words of each while they come, all of them behind the row. */
export function Fusion({ item, slot }: ViewProps<'openrouter:fusion'>): ReactElement {
  const labels = useAllLabels()
  const models = fusionModels(item, slot)
  const panel = (
    <>
      {models.map((model) => (
        <ModelSection key={model.model} {...model} streaming={slot.open} />
      ))}
      {item.analysis ? (
        <ToolCallSection heading={labels.analysis}>
          <Value value={item.analysis} />
        </ToolCallSection>
      ) : null}
    </>
  )
  return (
    <CallRow
      slot={slot}
      icon={Merge}
      words={{ running: labels.askingModels, done: labels.askedModels, name: labels.fusion }}
      face={models.length === 0 ? null : <Models models={models} running={slot.open} />}
      panel={models.length === 0 ? undefined : panel}
    />
  )
}

/** Two lines for each model, whatever it says, so that nothing below them moves. */
function Models({
  models,
  running,
}: {
  models: readonly FusionModel[]
  running: boolean
}): ReactElement {
  return (
    <ul data-part="fusion-models">
      {models.map(({ model, content, reasoning, error }) => (
        <li key={model} data-part="fusion-model" data-error={error === '' ? undefined : ''}>
          <p data-part="fusion-name">
            <span>{model}</span>
            {error === '' ? null : <Icon of={CircleAlert} />}
          </p>
          <p data-part="fusion-words" data-thinking={content === '' ? '' : undefined} dir="auto">
            {error || tail(content || reasoning, running)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const shownLetters = 140

/** While words come the newest matter, after that the first. */
function tail(text: string, running: boolean): string {
  const line = text.replaceAll(/\s+/g, ' ')
  if (!running || line.length <= shownLetters) return line
  return `…${line.slice(line.indexOf(' ', line.length - shownLetters))}`
}

function ModelSection({
  model,
  content,
  reasoning,
  error,
  streaming,
}: FusionModel & { streaming: boolean }): ReactElement {
  const labels = useAllLabels()
  return (
    <ToolCallSection heading={model}>
      {content === '' ? null : <Markdown text={content} streaming={streaming} />}
      {content === '' && reasoning !== '' ? (
        <PlainOutput label={labels.thought} text={reasoning} />
      ) : null}
      {error === '' ? null : <PlainOutput label={labels.error} text={error} error />}
    </ToolCallSection>
  )
}
