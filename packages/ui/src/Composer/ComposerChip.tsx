'use client'

import { FileText, Image, X } from 'lucide'
import type { ReactElement } from 'react'
import { formatBytes } from '../labels/formatBytes.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import { plainText } from '../plain/plainText.ts'
import { useComposer } from './composerContext.ts'

/** A file of the message, and its place among the files. */
export type ComposerChipProps = { file: File; at: number }

/** One attached file: its name, its size, and the way to take it away. */
export function ComposerChip({ file, at }: ComposerChipProps): ReactElement {
  const { attachments, input } = useComposer()
  const labels = useAllLabels()
  const name = plainText(file.name, 200)
  const icon = file.type.startsWith('image/') ? Image : FileText
  return (
    <li data-part="composer-chip">
      <Icon of={icon} />
      <span data-part="composer-file" title={name}>
        <bdi>{name}</bdi>
        <span data-part="composer-size">{formatBytes(file.size, useLocale())}</span>
      </span>
      <Button
        kind="icon"
        aria-label={labels.removeFile(name)}
        title={labels.removeFile(name)}
        onClick={() => {
          attachments.remove(at)
          input?.focus()
        }}
      >
        <Icon of={X} />
      </Button>
    </li>
  )
}
