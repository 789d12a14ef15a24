'use client'

import { useItemOrder } from '@response-stream/react'
import type { ReactElement } from 'react'
import { AnswerFrame } from './AnswerFrame.tsx'
import type { AnswerFrameProps } from './AnswerFrame.tsx'
import { FoldedItems } from './FoldedItems.tsx'
import { ItemSlot } from './ItemSlot.tsx'
import type { Views } from './view.ts'

/** The props of `Response`. */
export type ResponseProps = Omit<AnswerFrameProps, 'items'> & {
  /** Views by item type, in the place of the kit's own. Keep the object; a new one draws every item anew. */
  views?: Views | undefined
  /** Folds two or more finished calls in a row to "Used 3 tools". @default false */
  foldTools?: boolean | undefined
}

/**
 * One answer: its items in order, a word while nothing has come yet, and how it ended. Stands inside a `StreamProvider`.
 * Sets `data-phase`.
 *
 * @example
 * <StreamProvider store={store}>
 *   <Response onRetry={() => send(request)} />
 * </StreamProvider>
 */
export function Response({ views, foldTools = false, ...props }: ResponseProps): ReactElement {
  const items = foldTools ? <FoldedItems views={views} /> : <Items views={views} />
  return <AnswerFrame {...props} items={items} />
}

function Items({ views }: { views: Views | undefined }): ReactElement {
  const order = useItemOrder()
  return (
    <>
      {order.map((outputIndex) => (
        <ItemSlot key={outputIndex} outputIndex={outputIndex} views={views} />
      ))}
    </>
  )
}
