import { StreamError } from './errors.ts'
import { onAbort } from './onAbort.ts'

/** A socket, and the messages that it has brought. */
export type Line = {
  socket: WebSocket
  openedAt: number
  /** The next message; null when the socket has closed. */
  next(): Promise<string | null>
}

/** Opens a socket; closes it when the signal comes first. @throws StreamError `network`, of which nothing has reached the server. */
export async function openLine(socket: WebSocket, signal: AbortSignal): Promise<Line> {
  const messages: (string | null)[] = []
  let wake: (() => void) | undefined
  const opened = Promise.withResolvers<boolean>()
  const take = (message: string | null): void => {
    messages.push(message)
    wake?.()
  }
  socket.addEventListener('open', () => opened.resolve(true))
  socket.addEventListener('close', () => {
    opened.resolve(false)
    take(null)
  })
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') take(data)
  })
  const leave = (): void => socket.close()
  const stopListening = onAbort(signal, leave)
  const isOpen = await opened.promise
  stopListening()
  if (!isOpen) throw unconnected(socket.url)
  return {
    socket,
    openedAt: performance.now(),
    async next() {
      if (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return messages.shift() ?? null
    },
  }
}

function unconnected(url: string): StreamError {
  const [place = ''] = url.split('?', 1)
  return new StreamError(
    {
      kind: 'network',
      message:
        `No connection to ${place} came about. Nothing was sent. ` +
        'Check the connection, and that the server takes WebSockets; then try again.',
    },
    { unsent: true },
  )
}
