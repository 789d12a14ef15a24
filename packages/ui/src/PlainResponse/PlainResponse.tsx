'use client'

import { useItemOrder } from '@response-stream/react'
import type { ReactElement } from 'react'
import { AnswerFrame } from '../Response/AnswerFrame.tsx'
import type { AnswerFrameProps } from '../Response/AnswerFrame.tsx'
import { ItemPlace } from '../Response/ItemPlace.tsx'
import type { Views } from '../Response/view.ts'
import { plainViews } from './plainViews.ts'

/** The props of `PlainResponse`. */
export type PlainResponseProps = Omit<AnswerFrameProps, 'items'> & {
  /** Views by item type, in the place of the kit's own. Keep the object. */
  views?: Views | undefined
}

/**
 * An answer whose text stands as it was written: for an app that asks for plain text and wants to be light, since neither
 * markdown nor the numbers of sources are in it. All else is as in `Response`. Stands inside a `StreamProvider`. Sets
 * `data-phase`.
 *
 * @example
 * <StreamProvider store={store}>
 *   <PlainResponse onRetry={() => send(request)} />
 * </StreamProvider>
 */
export function PlainResponse({ views, ...props }: PlainResponseProps): ReactElement {
  const order = useItemOrder()
  const items = order.map((outputIndex) => (
    <ItemPlace key={outputIndex} outputIndex={outputIndex} views={views} usual={plainViews} />
  ))
  return <AnswerFrame {...props} items={items} />
}
