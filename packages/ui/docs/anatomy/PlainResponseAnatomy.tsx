import { StreamProvider } from '@response-stream/react'
import type { ReadableStore } from '@response-stream/react'
import { PlainResponse } from '@response-stream/ui'

export const PlainResponseAnatomy = ({ store }: { store: ReadableStore }) => (
  <StreamProvider store={store}>
    <PlainResponse />
  </StreamProvider>
)
