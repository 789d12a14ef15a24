'use client'

import type { ReactElement } from 'react'
import { renderPart } from './renderPart.ts'
import type { PartProps } from './renderPart.ts'

/** The props of a `Button`. */
export type ButtonProps = PartProps<'button'> & {
  /** Its weight: `ink` for the one next step, `line` for the others, `icon` for a lone icon. Sets `data-kind`. @default 'line' */
  kind?: 'ink' | 'line' | 'icon' | undefined
}

/** The kit's button. Never submits a form unless its `type` says so. */
export function Button({ kind = 'line', ...props }: ButtonProps): ReactElement {
  return renderPart('button', 'button', { type: 'button', 'data-kind': kind }, props)
}
