import { Heading } from '@storybook/addon-docs/blocks'
import type { ReactElement, ReactNode } from 'react'

/** A titled stretch of a docs page, in the kit's own type. */
export function DocSection({
  title,
  children,
}: {
  title: string
  children: ReactNode
}): ReactElement {
  return (
    <>
      <Heading>{title}</Heading>
      <div className="sb-unstyled doc">{children}</div>
    </>
  )
}
