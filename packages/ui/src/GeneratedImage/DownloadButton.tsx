'use client'

import { Download } from 'lucide'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import { toImageBlob } from './toImageBlob.ts'

/** Gives the reader a picture as a file. */
export function DownloadButton({ base64 }: { base64: string }): ReactElement {
  const labels = useAllLabels()
  return (
    <Button
      kind="icon"
      aria-label={labels.download}
      title={labels.download}
      onClick={() => download(base64)}
    >
      <Icon of={Download} />
    </Button>
  )
}

/** Some browsers read the address only after the click has passed. */
const keptFor = 10_000

function download(base64: string): void {
  const blob = toImageBlob(base64)
  if (blob === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `image.${blob.type.slice('image/'.length)}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor)
}
