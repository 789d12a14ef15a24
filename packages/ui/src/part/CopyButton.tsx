'use client'

import { Check, Copy } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Icon } from './Icon.tsx'
import { Button } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'
import { useCopy } from './useCopy.ts'

/** A button that copies `text` and shows a check for a moment. Sets `data-copied`. */
export function CopyButton({ text, ...props }: ButtonProps & { text: string }): ReactElement {
  const { copied, copy } = useCopy()
  const labels = useLabels()
  const name = copied ? labels.copied : labels.copy
  return (
    <Button
      kind="icon"
      aria-label={name}
      title={name}
      data-copied={copied ? '' : undefined}
      onClick={() => copy(text)}
      {...props}
    >
      {copied ? <Icon of={Check} /> : <Icon of={Copy} />}
    </Button>
  )
}
