'use client'

import { Check, Copy } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Icon } from './Icon.tsx'
import { renderPart } from './renderPart.ts'
import type { PartProps } from './renderPart.ts'
import { useCopy } from './useCopy.ts'

type CopyButtonProps = PartProps<'button'> & {
  /** What is copied, or how it is made when it is asked for. */
  text: string | (() => string)
  /** What the button is called until it has copied. @default the word for copying */
  label?: string | undefined
}

/** Made once: an answer has a button for each code and table, so that a button is one component and no more. */
const copyIcon = Icon({ of: Copy })
const checkIcon = Icon({ of: Check })

/** A button that copies `text` and shows a check for a moment. Sets `data-copied`. */
export function CopyButton({ text, label, ...props }: CopyButtonProps): ReactElement {
  const { copied, copy } = useCopy()
  const labels = useLabels()
  const name = copied ? labels.copied : (label ?? labels.copy)
  const own = {
    type: 'button',
    'data-kind': 'icon' as const,
    'aria-label': name,
    title: name,
    'data-copied': copied,
    onClick: () => copy(typeof text === 'string' ? text : text()),
    children: copied ? checkIcon : copyIcon,
  }
  return renderPart('button', 'button', own, props)
}
