import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** What the server holds of one socket. */
export type ServerSocket = {
  /** Messages that came, as JSON. */
  received: unknown[]
  say(message: unknown): void
  /** Sends text as it is, or as bytes. */
  write(text: string, asBytes?: boolean): void
  /** Says goodbye with a code and a reason. */
  close(code: number, reason: string): void
  drop(): void
}

/** A WebSocket server for short text messages, and nothing more of the standard than that. */
export type SocketServer = { server: Server; url: string; sockets: ServerSocket[] }

/** Starts it. `onMessage` answers each message. */
export async function startSocketServer(
  onMessage: (socket: ServerSocket, count: number) => void,
): Promise<SocketServer> {
  const sockets: ServerSocket[] = []
  const server = createServer()
  server.on('upgrade', (request, stream: Duplex) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    stream.write(
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n' +
        `sec-websocket-accept: ${accept}\r\n\r\n`,
    )
    const socket: ServerSocket = {
      received: [],
      say: (message) => socket.write(JSON.stringify(message)),
      write: (text, asBytes = false) => {
        stream.write(frameOf(asBytes ? 2 : 1, Buffer.from(text)))
      },
      close: (code, reason) => {
        const body = Buffer.from([code >> 8, code & 255, ...Buffer.from(reason)])
        stream.end(frameOf(8, body))
      },
      drop: () => void stream.destroy(),
    }
    sockets.push(socket)
    stream.on('error', () => undefined)
    stream.on('data', (bytes: Buffer) => {
      const text = textOf(bytes)
      // A client that closes says so in a frame of another kind.
      if (text === null) stream.end()
      else {
        socket.received.push(JSON.parse(text))
        onMessage(socket, sockets.flatMap(({ received }) => received).length)
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return { server, url: `http://127.0.0.1:${port}/v1/responses`, sockets }
}

function frameOf(kind: number, body: Buffer): Buffer {
  const { length } = body
  // Browsers refuse a length that is not told in its shortest form.
  const size = length < 126 ? [length] : [126, length >> 8, length & 255]
  const head = Buffer.from([0x80 | kind, ...size])
  return Buffer.concat([head, body])
}

/** The text of one whole masked frame of up to 64 KiB. */
function textOf(bytes: Buffer): string | null {
  if ((bytes[0] ?? 0) !== 0x81) return null
  const short = (bytes[1] ?? 0) & 127
  const at = short === 126 ? 4 : 2
  const mask = bytes.subarray(at, at + 4)
  const body = bytes.subarray(at + 4).map((byte, n) => byte ^ (mask[n % 4] ?? 0))
  return Buffer.from(body).toString('utf8')
}
