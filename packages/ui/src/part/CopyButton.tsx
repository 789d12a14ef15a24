'use client'

import { Check, Copy } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Icon } from './Icon.tsx'
import { Button } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'
import { useCopy } from './useCopy.ts'

type CopyButtonProps = ButtonProps & {
  /** What is copied, or how it is made when it is asked for. */
  text: string | (() => string)
  /** What the button is called until it has copied. @default the word for copying */
  label?: string | undefined
}

/** A button that copies `text` and shows a check for a moment. Sets `data-copied`. */
export function CopyButton({ text, label, ...props }: CopyButtonProps): ReactElement {
  const { copied, copy } = useCopy()
  const labels = useLabels()
  const name = copied ? labels.copied : (label ?? labels.copy)
  return (
    <Button
      kind="icon"
      aria-label={name}
      title={name}
      data-copied={copied ? '' : undefined}
      onClick={() => copy(typeof text === 'string' ? text : text())}
      {...props}
    >
      {copied ? <Icon of={Check} /> : <Icon of={Copy} />}
    </Button>
  )
}
