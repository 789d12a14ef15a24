'use client'

import { ArrowUp } from 'lucide'
import type { ReactElement } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useComposer } from './composerContext.ts'

/** Send, and in the same place Stop while an answer runs. Sets `data-running`. */
export function ComposerSend(props: PartProps<'button'>): ReactElement {
  const { text, running, disabled, stop, attachments } = useComposer()
  const labels = useChatLabels()
  const name = running ? labels.stop : labels.send
  const children = (
    <>
      <Icon of={ArrowUp} data-part="send-icon" />
      <span aria-hidden data-part="stop-icon" />
    </>
  )
  const own = {
    type: running ? 'button' : 'submit',
    'aria-label': name,
    title: name,
    disabled: !running && (disabled || (text.trim() === '' && attachments.files.length === 0)),
    'data-running': running,
    onClick: running ? stop : undefined,
    children,
  }
  return renderPart('button', 'composer-send', own, props)
}
