import { AnnouncementsProvider, Response } from '@response-stream/ui'

export function SpeakSentences() {
  return (
    <AnnouncementsProvider announce="sentences">
      <Response />
    </AnnouncementsProvider>
  )
}
