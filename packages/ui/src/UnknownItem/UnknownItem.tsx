'use client'

import { CircleHelp } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Button } from '../part/Button.tsx'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallRoot, ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** The props of `UnknownItem`. */
export type UnknownItemProps = {
  /** The item, whatever it is. */
  item: unknown
  /** Whether its type is known and its view broke. Sets `data-status="failed"`. */
  broken?: boolean | undefined
  /** Asks for its view again, where that did not arrive. */
  onRetry?: (() => void) | undefined
}

const longest = 20_000

/** An item that the kit has no view for, or whose view broke: nothing is hidden, the item itself lies behind the row. */
export function UnknownItem({ item, broken = false, onRetry }: UnknownItemProps): ReactElement {
  const labels = useLabels()
  return (
    <ToolCallRoot
      state={broken ? 'failed' : 'done'}
      icon={CircleHelp}
      label={broken ? labels.brokenItem : labels.unknownItem}
      name={plainText(fieldOf(item, 'type'), 80)}
      face={
        onRetry === undefined ? null : (
          <div data-part="unknown-retry">
            <Button onClick={onRetry}>{labels.retry}</Button>
          </div>
        )
      }
      panel={
        <ToolCallSection heading={labels.raw}>
          <RawItem item={item} />
        </ToolCallSection>
      }
    />
  )
}

/** Written out only once somebody looks. */
function RawItem({ item }: { item: unknown }): ReactElement {
  return <PlainOutput label={useLabels().raw} text={rawText(item)} />
}

/** An item may be nested too deeply to be written out. */
function rawText(item: unknown): string {
  try {
    return JSON.stringify(item, null, 2).slice(0, longest)
  } catch {
    return plainText(fieldOf(item, 'type'))
  }
}
