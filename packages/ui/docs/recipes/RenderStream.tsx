import { StreamProvider, useResponseStream } from '@response-stream/react'
import type { ResponseStreamOptions } from '@response-stream/react'
import { Composer, Response } from '@response-stream/ui'

export function RenderStream({ fetch }: Pick<ResponseStreamOptions, 'fetch'>) {
  const { store, send, stop, isStreaming } = useResponseStream({ url: '/v1/responses', fetch })
  return (
    <StreamProvider store={store}>
      <Response />
      <Composer.Root
        running={isStreaming}
        onStop={stop}
        onSend={(input) => void send({ model: 'gpt-5.2', input })}
      />
    </StreamProvider>
  )
}
