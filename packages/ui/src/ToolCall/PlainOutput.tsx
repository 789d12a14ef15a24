'use client'

import type { ReactElement, ReactNode } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { plainText } from '../plain/plainText.ts'

const longest = 100_000

/**
 * Output as it came, in a region that scrolls by itself. `error` colours it as one, `command` as what was asked; `draw` makes
 * more of its text than text.
 */
export function PlainOutput({
  text,
  label,
  error,
  command,
  draw,
}: {
  text: string
  label: string
  error?: boolean
  command?: boolean
  draw?: (text: string) => ReactNode
}): ReactElement {
  const [ref, overflows] = useOverflow<HTMLPreElement>()
  const shown = plainText(text, longest)
  return (
    <pre
      ref={ref}
      data-part="plain-output"
      data-error={error === true ? '' : undefined}
      data-command={command === true ? '' : undefined}
      dir="auto"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {draw ? draw(shown) : shown}
    </pre>
  )
}
