'use client'

import { useStream } from '@response-stream/react'
import { ImageOff } from 'lucide'
import { useState } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { ImageFrame } from './ImageFrame.tsx'
import { isFinal, newestFrame, resultOf } from './imageFrames.ts'
import type { Frame } from './imageFrames.ts'
import { ImageZoom } from './ImageZoom.tsx'
import { askedPreviews, untoldRatio, useToldRatio } from './imageShape.ts'
import { useImageFrames } from './useImageFrames.ts'

/**
 * A picture while it is made: a frame of the final shape from the first event on (a flat one that only grows where no event
 * says a size), each preview laid softly over the one before, and a word on how far it is. Sets `data-status`: `preview`, `done`, `failed` or `stopped`.
 */
export function GeneratedImage({
  item,
  slot,
}: ViewProps<'image_generation_call'> | ViewProps<'openrouter:image_generation'>): ReactElement {
  const labels = useAllLabels()
  const told = useToldRatio(item, slot)
  const newest = newestFrame(item, slot)
  const result = resultOf(item)
  const { frames, shown, ratio: written, broken, onReady, onBroken } = useImageFrames(newest)
  const ratio = told ?? Math.min(written, untoldRatio)
  const status = statusOf(slot.open, item.status, result !== null)
  const words = {
    running: labels.creatingImage,
    done: labels.createdImage,
    name: labels.image,
  }

  if ((status === 'failed' || status === 'stopped') && newest === null) {
    return (
      <CallRow
        slot={slot}
        icon={ImageOff}
        words={words}
        state={status === 'failed' ? 'failed' : 'unfinished'}
      />
    )
  }
  const alt = plainText(item.revised_prompt ?? '', 1000) || labels.generatedImage
  return (
    <figure data-part="generated-image" data-status={status} aria-busy={slot.open}>
      <div
        data-part="image-frame"
        style={{ '--rs-ratio': ratio } as CSSProperties /* custom properties are no known style */}
      >
        {shown === null ? <ImageWord broken={broken} /> : null}
        {frames.map((frame) => (
          <ImageFrame
            key={frame.index}
            {...frame}
            alt={frame.index === shown?.index ? alt : ''}
            onReady={onReady}
            onBroken={onBroken}
          />
        ))}
        {shown !== null && !isFinal(shown) ? (
          <PreviewChip index={shown.index} stopped={status === 'stopped'} />
        ) : null}
        {shown !== null && isFinal(shown) ? <ImageActions frame={shown} alt={alt} /> : null}
      </div>
      {status === 'failed' ? (
        <figcaption data-part="image-failure">
          <Icon of={ImageOff} />
          {labels.imageFailed}
        </figcaption>
      ) : null}
    </figure>
  )
}

type Status = 'preview' | 'done' | 'failed' | 'stopped'

/** Some servers close the item while its status still says `generating`: a result is what counts. */
function statusOf(open: boolean, status: string | null | undefined, finished: boolean): Status {
  if (finished) return 'done'
  if (status === 'failed') return 'failed'
  return open ? 'preview' : 'stopped'
}

function ImageWord({ broken }: { broken: boolean }): ReactElement {
  const labels = useAllLabels()
  return (
    <p data-part="image-word">
      {broken ? labels.imageBroken : <span data-shimmer="">{labels.creatingImage}</span>}
    </p>
  )
}

function PreviewChip({ index, stopped }: { index: number; stopped: boolean }): ReactElement {
  const labels = useAllLabels()
  const locale = useLocale()
  const total = useStream(askedPreviews)
  const number = formatNumber(index + 1, locale)
  const words =
    total === null || index >= total
      ? labels.preview(number)
      : labels.previewOf(number, formatNumber(total, locale))
  return <p data-part="image-chip">{stopped ? labels.imageStopped(number) : words}</p>
}

/** What can be done with the finished picture. The whole frame opens it; the buttons lie above. */
function ImageActions({ frame, alt }: { frame: Frame; alt: string }): ReactElement {
  const labels = useAllLabels()
  const [zoomed, setZoomed] = useState(false)
  return (
    <>
      <button
        type="button"
        data-part="image-open"
        aria-label={labels.openImage}
        aria-haspopup="dialog"
        onClick={() => setZoomed(true)}
      />
      <div data-part="image-actions">
        <DownloadButton base64={frame.base64} />
      </div>
      {zoomed ? <ImageZoom frame={frame} alt={alt} onClose={() => setZoomed(false)} /> : null}
    </>
  )
}
