'use client'

import type { PartOf, Part } from '@response-stream/protocol'
import { memo } from 'react'
import type { ReactElement } from 'react'
import type { SourcesProps } from '../Citations/Sources.tsx'
import { useCitations } from '../Citations/useCitations.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Markdown } from '../Markdown/Markdown.tsx'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'
import { plainText } from '../plain/plainText.ts'
import { RefusalRoot } from '../Refusal/Refusal.tsx'
import type { ViewProps } from '../Response/view.ts'

/** What the model says to the user: text, refusals, and the sources below them. */
export function Message({ item, slot, outputIndex }: ViewProps<'message'>): ReactElement {
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
        />
      ))}
      {slot.open ? null : <MessageSources outputIndex={outputIndex} />}
    </div>
  )
}

type MessagePartProps = {
  part: Part
  outputIndex: number
  contentIndex: number
  streaming: boolean
}

/** One part. Parts that did not change are the same objects, so only the one that grows is drawn anew. */
const MessagePart = memo(function MessagePart({
  part,
  ...place
}: MessagePartProps): ReactElement | null {
  const labels = useLabels()
  if (isText(part)) return <MessageText part={part} {...place} />
  if (isRefusal(part)) return <RefusalRoot refusal={part.refusal} />
  return <p data-part="unknown-part">{labels.unknownPart(plainText(part.type, 80))}</p>
})

type MessageTextProps = Omit<MessagePartProps, 'part'> & { part: PartOf<'output_text'> }

function MessageText({
  part,
  outputIndex,
  contentIndex,
  streaming,
}: MessageTextProps): ReactElement | null {
  const citations = useCitations(outputIndex, contentIndex)
  if (part.text === '') return null
  return <Markdown text={part.text} citations={citations} streaming={streaming} />
}

const LazySources = lazyPart<SourcesProps>(
  () => import('../Citations/Sources.tsx').then((file) => file.SourcesRoot),
  Nothing,
)

function MessageSources({ outputIndex }: { outputIndex: number }): ReactElement | null {
  const citations = useCitations(outputIndex)
  return citations.length === 0 ? null : <LazySources citations={citations} />
}

function isText(part: Part): part is PartOf<'output_text'> {
  return part.type === 'output_text'
}

function isRefusal(part: Part): part is PartOf<'refusal'> {
  return part.type === 'refusal'
}
