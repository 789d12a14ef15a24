'use client'

import type { Part, PartOf } from '@response-stream/protocol'
import { memo } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { plainText } from '../plain/plainText.ts'
import { RefusalRoot } from '../Refusal/Refusal.tsx'
import type { ViewProps } from '../Response/view.ts'
import { LateSources } from './LateSources.tsx'

/** A text part, and its place in the answer. */
export type TextPartProps = {
  part: PartOf<'output_text'>
  outputIndex: number
  contentIndex: number
  streaming: boolean
  /** The text broke off. */
  cut: boolean
}

type MessagePartsProps = ViewProps<'message'> & {
  /** What draws a text part. */
  Text: ComponentType<TextPartProps>
}

/** The parts of a message in order, and the sources below them. */
export function MessageParts({ Text, ...props }: MessagePartsProps): ReactElement {
  const { item, slot, outputIndex } = props
  const last = item.content.length - 1
  return (
    <div data-part="message" data-phase={item.phase ?? undefined}>
      {item.content.map((part, contentIndex) => (
        <MessagePart
          // The place is a part's identity on the wire.
          key={contentIndex}
          part={part}
          outputIndex={outputIndex}
          contentIndex={contentIndex}
          streaming={slot.open && contentIndex === last}
          cut={item.status === 'incomplete' && contentIndex === last}
          Text={Text}
        />
      ))}
      <LateSources {...props} />
    </div>
  )
}

type MessagePartProps = Omit<TextPartProps, 'part'> &
  Pick<MessagePartsProps, 'Text'> & { part: Part }

/** One part. Parts that did not change are the same objects, so only the one that grows is drawn anew. */
const MessagePart = memo(function MessagePart({
  part,
  Text,
  ...place
}: MessagePartProps): ReactElement {
  const labels = useLabels()
  if (isText(part)) return <Text part={part} {...place} />
  if (isRefusal(part)) return <RefusalRoot refusal={part.refusal} />
  return <p data-part="unknown-part">{labels.unknownPart(plainText(part.type, 80))}</p>
})

function isText(part: Part): part is PartOf<'output_text'> {
  return part.type === 'output_text'
}

function isRefusal(part: Part): part is PartOf<'refusal'> {
  return part.type === 'refusal'
}
