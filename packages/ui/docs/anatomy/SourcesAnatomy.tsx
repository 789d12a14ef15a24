import { Sources, useCitations } from '@response-stream/ui'

export const SourcesAnatomy = () => (
  <Sources.Root citations={useCitations()}>
    <Sources.Trigger />
    <Sources.Panel />
  </Sources.Root>
)
