'use client'

import type { ReactElement } from 'react'
import type { ViewProps } from '../Response/view.ts'
import { ReasoningRoot } from './Reasoning.tsx'

/** A reasoning item in its usual arrangement. */
export function ReasoningItem({ item, slot }: ViewProps<'reasoning'>): ReactElement {
  return <ReasoningRoot item={item} slot={slot} />
}
