'use client'

import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { ToolGroup } from '../ToolCall/ToolGroup.tsx'
import { countCalls, toolRuns } from '../ToolCall/toolRuns.ts'
import { ItemSlot } from './ItemSlot.tsx'
import type { Views } from './view.ts'

/** The items of an answer in order, finished calls in a row folded to one. */
export function FoldedItems({ views }: { views: Views | undefined }): ReactElement {
  // A text that only changes with the folding itself: a word of the answer then draws nothing here.
  const folding = useStream(foldingOf)
  const runs = useMemo(() => folding.split('|').map(readRun), [folding])
  return (
    <>
      {runs.map(({ count, indexes }) => {
        const items = indexes.map((index) => (
          <ItemSlot key={index} outputIndex={index} views={views} />
        ))
        if (count === 0) return items
        return (
          <div key={`run ${indexes[0]}`} data-part="response-item" data-type="tool-group">
            <ToolGroup count={count}>{items}</ToolGroup>
          </div>
        )
      })}
    </>
  )
}

type Run = { count: number; indexes: readonly number[] }

/** "0:0|3:1,2,4": how many calls each run has, none for a single item, and its output indexes. */
function foldingOf({ order, slots }: StreamState): string {
  return toolRuns(order, slots)
    .map((place) =>
      typeof place === 'number' ? `0:${place}` : `${countCalls(place, slots)}:${place.join(',')}`,
    )
    .join('|')
}

function readRun(text: string): Run {
  const [count = '', indexes = ''] = text.split(':')
  return { count: Number(count), indexes: indexes === '' ? [] : indexes.split(',').map(Number) }
}
