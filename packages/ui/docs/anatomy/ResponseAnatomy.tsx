import { StreamProvider } from '@response-stream/react'
import type { ReadableStore } from '@response-stream/react'
import { MessageActions, Response, Sources, Timing, Usage, useCitations } from '@response-stream/ui'

export const ResponseAnatomy = ({ store }: { store: ReadableStore }) => (
  <StreamProvider store={store}>
    <Response />
    <Below />
  </StreamProvider>
)

const Below = () => (
  <>
    <Sources.Root citations={useCitations()} />
    <MessageActions.Root />
    <Usage />
    <Timing />
  </>
)
