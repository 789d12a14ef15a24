import { deferred } from './deferred.ts'
import { broken, StreamError } from './errors.ts'
import { onAbort } from './onAbort.ts'

/** A socket, and the messages that it has brought. */
export type Line = {
  socket: WebSocket
  /** When it was opened, by `Date.now()`. */
  openedAt: number
  /** The last response, where the server does not store it: only this socket knows it. */
  onlyHere?: string | undefined
  /** The next message. @throws StreamError `interrupted` when the socket has closed. */
  next(): Promise<string>
  /** Forgets what came since the last message that was asked for: it belongs to nothing that comes later. */
  clear(): void
}

/** Opens a socket; closes it when the signal comes first. @throws StreamError `network`, of which nothing has reached the server. */
export async function openLine(socket: WebSocket, signal: AbortSignal): Promise<Line> {
  // Some servers send their JSON as bytes.
  socket.binaryType = 'arraybuffer'
  const messages: string[] = []
  let closed: CloseEvent | undefined
  let wake: (() => void) | undefined
  const opened = deferred<boolean>()
  const take = (message: string): void => {
    messages.push(message)
    wake?.()
  }
  socket.addEventListener('open', () => opened.resolve(true))
  socket.addEventListener('close', (event) => {
    closed = event
    opened.resolve(false)
    wake?.()
  })
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') take(data)
    else if (data instanceof ArrayBuffer) take(new TextDecoder().decode(data))
  })
  const over = new AbortController()
  onAbort(signal, () => socket.close(), over.signal)
  const isOpen = await opened.promise
  over.abort()
  if (!isOpen) throw unconnected(socket.url)
  return {
    socket,
    openedAt: Date.now(),
    async next() {
      if (messages.length === 0 && !closed) await new Promise<void>((resolve) => (wake = resolve))
      const message = messages.shift()
      if (message === undefined) throw cut(closed)
      return message
    },
    clear() {
      messages.length = 0
    },
  }
}

function cut({ code, reason }: Partial<CloseEvent> = {}): StreamError {
  const why = [code, reason].filter(Boolean).join(', ')
  return broken(`The socket closed before the response was finished${why && ` (${why})`}`)
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
