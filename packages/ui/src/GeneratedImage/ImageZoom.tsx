'use client'

import { X } from 'lucide'
import { useEffect, useRef } from 'react'
import type { MouseEvent, ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { ImageFrame } from './ImageFrame.tsx'
import type { Frame } from './imageFrames.ts'

type ImageZoomProps = { frame: Frame; alt: string; onClose: () => void }

/**
 * The picture as large as the window allows, in a native dialog: it keeps the focus, Escape and a click beside the picture
 * close it, and the focus goes back to where it came from.
 */
export function ImageZoom({ frame, alt, onClose }: ImageZoomProps): ReactElement {
  const labels = useAllLabels()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape closes it for the keyboard
    <dialog
      ref={ref}
      data-part="image-dialog"
      aria-label={labels.generatedImage}
      onClose={onClose}
      onClick={closeBeside}
    >
      <div data-part="image-dialog-actions">
        <DownloadButton base64={frame.base64} />
        <Button kind="icon" aria-label={labels.close} onClick={() => ref.current?.close()}>
          <Icon of={X} />
        </Button>
      </div>
      <ImageFrame {...frame} alt={alt} />
    </dialog>
  )
}

function closeBeside({ target, currentTarget }: MouseEvent<HTMLDialogElement>): void {
  if (target === currentTarget) currentTarget.close()
}
