'use client'

import { isItem } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import type { ReactElement } from 'react'
import type { FileAccess } from '../File/Files.tsx'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'

const LazyAudio = lazyPart(() => import('../Audio/Audio.tsx'), 'Audio', Transcript)
const LazyFiles = lazyPart(() => import('../File/Files.tsx'), 'Files', Nothing)

/** What few answers have beside their items: sound, and files that code made. Their code comes with the first that has some. */
export function Extras({ files }: { files: FileAccess | undefined }): ReactElement {
  const speaks = useStream(({ aside }) => aside.audio !== undefined)
  const hasFiles = useStream(namesFiles)
  return (
    <>
      {speaks ? <LazyAudio /> : null}
      {hasFiles ? <LazyFiles {...files} /> : null}
    </>
  )
}

/** What is spoken can be read before there is a player. */
function Transcript(): ReactElement {
  const words = useStream(({ aside }) => aside.audio?.transcript ?? '')
  return (
    <p data-part="audio-transcript" dir="auto">
      {words}
    </p>
  )
}

const ofFiles = new Set(['container_file_citation', 'file_path'])

function namesFiles({ order, slots }: StreamState): boolean {
  return order.some((index) => {
    const item = slots[index]?.item
    if (!isItem(item, 'message')) return false
    return item.content.some(
      (part) =>
        part.type === 'output_text' && part.annotations.some(({ type }) => ofFiles.has(type)),
    )
  })
}
