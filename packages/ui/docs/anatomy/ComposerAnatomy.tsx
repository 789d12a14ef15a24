import { Composer } from '@response-stream/ui'

export const ComposerAnatomy = () => (
  <Composer.Root onSend={() => undefined} attach={{ maxFiles: 4 }}>
    <Composer.Files />
    <Composer.Input />
    <Composer.Attach />
    <Composer.Send />
  </Composer.Root>
)
