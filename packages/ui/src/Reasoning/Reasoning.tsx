'use client'

import { Lightbulb } from 'lucide'
import { createContext, use, useState } from 'react'
import type { ReactElement } from 'react'
import type { ItemOf, Slot } from '@response-stream/protocol'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import type { Disclosure, DisclosureOptions } from '../Disclosure/useDisclosure.ts'
import { useElapsed } from '../Disclosure/useElapsed.ts'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { formatDuration } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { lazyPart } from '../part/lazyPart.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { PlainText } from '../PlainResponse/PlainText.tsx'
import { Row } from '../Row/Row.tsx'
import { slotDuration } from '../ToolCall/callState.ts'
import { liveLine, reasoningSteps } from './reasoningSteps.ts'
import type { ReasoningStep } from './reasoningSteps.ts'
import type { StepListProps } from './StepList.tsx'

const LazySteps = lazyPart(() => import('./StepList.tsx'), 'StepList', PlainSteps)

type Context = Disclosure & {
  steps: readonly ReasoningStep[]
  running: boolean
  cut: boolean
  duration: number | null
  /** The steps were seen while they came: their panel keeps to its end, then stays where it is. */
  seenLive: boolean
}

const ReasoningContext = createContext<Context | null>(null)

function useReasoning(): Context {
  const context = use(ReasoningContext)
  if (context === null)
    throw new Error('A part of Reasoning stands outside of Reasoning.Root. Put it inside one.')
  return context
}

/** The props of `Reasoning.Root`. */
export type ReasoningProps = Omit<PartProps<'div'>, 'slot'> &
  DisclosureOptions & {
    /** The item as the stream has it so far. */
    item: ItemOf<'reasoning'>
    /** The slot the item stands in. While it is open the model thinks: sets `data-streaming`. */
    slot: Pick<Slot, 'open' | 'addedAt' | 'doneAt'>
  }

/**
 * What the model thought: one row that says what it thinks about right now, then for how long it thought; the steps behind
 * it. Nothing but the reader's click opens or closes them, so nothing moves under the reader. Sets `data-streaming` and
 * `data-open`. Without children it draws the usual arrangement.
 */
export function ReasoningRoot({
  item,
  slot,
  open,
  defaultOpen,
  onOpenChange,
  children,
  ...props
}: ReasoningProps): ReactElement {
  const running = slot.open
  const [seenLive] = useState(running)
  const disclosure = useDisclosure({ open, defaultOpen, onOpenChange })
  const steps = reasoningSteps(item)
  const cut = item.status === 'incomplete'
  const usual = (
    <>
      <ReasoningTrigger />
      {steps.length > 0 ? <ReasoningPanel /> : null}
    </>
  )
  const states = { 'data-streaming': running, 'data-open': disclosure.open && steps.length > 0 }
  return (
    <ReasoningContext
      value={{ ...disclosure, steps, running, cut, seenLive, duration: slotDuration(slot) }}
    >
      {renderPart('div', 'reasoning', states, { ...props, children: children ?? usual })}
    </ReasoningContext>
  )
}

const secondsFrom = 3000

/** The row: "Thinking", its newest title and the seconds, then "Thought for 12s". Opens the steps, where the model shows any. */
export function ReasoningTrigger(props: PartProps<'button'>): ReactElement {
  const { open, toggle, panelId, steps, running, duration } = useReasoning()
  const labels = useLabels()
  const locale = useLocale()
  const elapsed = useElapsed(running)
  const over =
    duration === null
      ? labels.thought
      : labels.thoughtFor(duration < 1000 ? labels.aMoment : formatDuration(duration, locale))
  const time = running && elapsed >= secondsFrom ? formatDuration(elapsed, locale) : undefined
  const opens = steps.length > 0
  const children = (
    <Row
      icon={Lightbulb}
      label={running ? labels.thinking : over}
      shimmer={running}
      detail={running && !open ? liveLine(steps) : undefined}
      time={time}
      chevron={opens}
    />
  )
  if (!opens) {
    // A row that opens nothing is no button, but takes the same props: only the element of its handlers differs.
    return renderPart('div', 'reasoning-trigger', { children }, props as PartProps<'div'>)
  }
  const expanded = { 'aria-expanded': open, 'aria-controls': panelId }
  return renderPart(
    'button',
    'reasoning-trigger',
    { type: 'button', ...expanded, onClick: toggle, children },
    props,
  )
}

/** The steps, beside a line; keeps to its end while the model thinks, unless the reader scrolls up. Sets `data-live`. */
export function ReasoningPanel({ ref, ...props }: PartProps<'div'>): ReactElement {
  const { open, chosen, panelId, steps, running, cut, seenLive } = useReasoning()
  const labels = useLabels()
  const [overflowRef, overflows] = useOverflow<HTMLDivElement>()
  const panelRef = useMergedRef(overflowRef, ref)
  // Nobody reads what is closed: it is made when it is first opened, and stays.
  const children = open || chosen ? <LazySteps steps={steps} running={running} cut={cut} /> : null
  const own = {
    id: panelId,
    hidden: !open,
    'data-open': open,
    'data-chosen': chosen,
    'data-live': seenLive,
    'data-overflow': overflows,
    ...(overflows && { tabIndex: 0, role: 'group', 'aria-label': labels.thought }),
    children,
  }
  return renderPart('div', 'reasoning-panel', own, { ...props, ref: panelRef })
}

/** The words of the steps, before what draws their markdown is there. */
function PlainSteps({ steps }: StepListProps): ReactElement {
  return (
    <ol data-part="reasoning-steps">
      {steps.map(({ title, body }, place) => (
        // Steps only ever come at the end.
        <li key={place} data-part="reasoning-step">
          {title === null ? null : <p data-part="reasoning-title">{plainText(title, 200)}</p>}
          <PlainText text={body} />
        </li>
      ))}
    </ol>
  )
}

/**
 * The parts of reasoning. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Reasoning.Root item={item} slot={slot} defaultOpen />
 */
export const Reasoning: {
  Root: typeof ReasoningRoot
  Trigger: typeof ReasoningTrigger
  Panel: typeof ReasoningPanel
} = { Root: ReasoningRoot, Trigger: ReasoningTrigger, Panel: ReasoningPanel }
