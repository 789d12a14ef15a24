'use client'

import { CircleAlert, Wrench } from 'lucide'
import { createContext, use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { IconLike } from '../part/Icon.tsx'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import type { Disclosure, DisclosureOptions } from '../Disclosure/useDisclosure.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { Row } from '../Row/Row.tsx'
import type { RowProps } from '../Row/Row.tsx'

/** How a call stands: at work, over, failed, or cut off before its end. */
export type CallState = 'running' | 'done' | 'failed' | 'unfinished'

type Context = Disclosure & {
  state: CallState
  hasPanel: boolean
  row: RowProps
  failure: ReactNode
}

const ToolCallContext = createContext<Context | null>(null)

function useToolCall(): Context {
  const context = use(ToolCallContext)
  if (context === null)
    throw new Error('A part of ToolCall stands outside of ToolCall.Root. Put it inside one.')
  return context
}

/** The props of `ToolCall.Root`. */
export type ToolCallProps = PartProps<'div'> &
  DisclosureOptions &
  Omit<RowProps, 'chevron' | 'shimmer'> & {
    /** How the call stands. Sets `data-status`. */
    state: CallState
    /** Why it failed; shown below the row without a click. */
    failure?: ReactNode
    /** What the panel holds; without it the row does not open. */
    panel?: ReactNode
    /** What always shows below the row, such as the first sources of a search. */
    face?: ReactNode
  }

/** One thing the model did: a quiet row, and a panel behind it. Without children it draws the usual arrangement. */
export function ToolCallRoot({
  state,
  failure,
  panel,
  face,
  open,
  defaultOpen,
  onOpenChange,
  ...rest
}: ToolCallProps): ReactElement {
  const { icon = Wrench, label, name, detail, time, children, ...props } = rest
  const disclosure = useDisclosure({ open, defaultOpen, onOpenChange })
  const row: RowProps = { icon, label, name, detail, time }
  const hasPanel = panel !== undefined && panel !== null
  const usual = (
    <>
      <ToolCallTrigger />
      {face}
      {/* Behind what was there before. */}
      {failure ? <p data-part="tool-call-failure">{failure}</p> : null}
      {hasPanel ? <ToolCallPanel>{panel}</ToolCallPanel> : null}
    </>
  )
  return (
    <ToolCallContext value={{ ...disclosure, state, hasPanel, row, failure }}>
      {renderPart(
        'div',
        'tool-call',
        { 'data-status': state, 'data-open': disclosure.open && hasPanel },
        { ...props, children: children ?? usual },
      )}
    </ToolCallContext>
  )
}

/** The row of a call. A button when there is a panel to open, else plain text. */
export function ToolCallTrigger(props: PartProps<'button'>): ReactElement {
  const { open, toggle, panelId, state, hasPanel, row } = useToolCall()
  const icon: IconLike | undefined = state === 'failed' ? CircleAlert : row.icon
  const children = <Row {...row} icon={icon} shimmer={state === 'running'} chevron={hasPanel} />
  if (!hasPanel) {
    // A row that opens nothing is no button, but takes the same props: only the element of its handlers differs.
    return renderPart(
      'div',
      'tool-call-trigger',
      { 'data-status': state, children },
      props as PartProps<'div'>,
    )
  }
  return renderPart(
    'button',
    'tool-call-trigger',
    {
      type: 'button',
      'aria-expanded': open,
      'aria-controls': panelId,
      'data-status': state,
      onClick: toggle,
      children,
    },
    props,
  )
}

/** What a call was given and what came back. Its content is made when it is first opened, and stays. */
export function ToolCallPanel({ children, ...props }: PartProps<'div'>): ReactElement {
  const { open, chosen, panelId } = useToolCall()
  return renderPart(
    'div',
    'tool-call-panel',
    { id: panelId, hidden: !open, 'data-open': open, 'data-chosen': chosen },
    { ...props, children: open || chosen ? children : null },
  )
}

/** The props of `ToolCall.Section`. */
export type ToolCallSectionProps = PartProps<'section'> & {
  /** Its heading, such as "Input". */
  heading: string
  /** What stands at the end of the heading's line, such as a button. */
  action?: ReactNode
}

/** One titled block of a call's panel. */
export function ToolCallSection({
  heading,
  action,
  children,
  ...props
}: ToolCallSectionProps): ReactElement {
  const content = (
    <>
      <div data-part="tool-call-heading">
        <span>{heading}</span>
        {action}
      </div>
      {children}
    </>
  )
  return renderPart(
    'section',
    'tool-call-section',
    { role: 'group', 'aria-label': heading },
    { ...props, children: content },
  )
}

/**
 * The parts of a tool call. `Root` without children draws the usual arrangement.
 *
 * @example
 * <ToolCall.Root state="done" label="Get weather" name="get_weather" panel={<pre>{item.arguments}</pre>} />
 */
export const ToolCall: {
  Root: typeof ToolCallRoot
  Trigger: typeof ToolCallTrigger
  Panel: typeof ToolCallPanel
  Section: typeof ToolCallSection
} = { Root: ToolCallRoot, Trigger: ToolCallTrigger, Panel: ToolCallPanel, Section: ToolCallSection }
