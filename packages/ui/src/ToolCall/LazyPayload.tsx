'use client'

import type { ReactElement } from 'react'
import { lazyPart } from '../part/lazyPart.tsx'
import type { PayloadProps } from './Payload.tsx'
import { PlainOutput } from './PlainOutput.tsx'
import { ToolCallSection } from './ToolCall.tsx'

/** `Payload`, for rows that are there from the start: its code comes with the first panel that is opened. */
export const LazyPayload = lazyPart(() => import('./Payload.tsx'), 'Payload', PlainPayload)

function PlainPayload({ heading, text }: PayloadProps): ReactElement {
  return (
    <ToolCallSection heading={heading}>
      <PlainOutput label={heading} text={text} />
    </ToolCallSection>
  )
}
