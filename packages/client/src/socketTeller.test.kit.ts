import { story } from './scripted.test.kit.ts'
import { startSocketServer, type ServerSocket } from './socketServer.test.kit.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a WebSocket server tells a story, for tests in a browser. */
    socketTeller: string
  }
}

/**
 * Tells a story to each message, for as long as a project of tests. The id of the response says how many messages came on
 * how many sockets; the input says how it ends: `stay` leaves it open after three events, `drop` breaks the connection.
 */
export async function setup(project: {
  provide(key: 'socketTeller', url: string): void
}): Promise<() => void> {
  const all: ServerSocket[] = []
  const { server, url, sockets } = await startSocketServer((socket, count) => {
    if (!all.includes(socket)) all.push(socket)
    const id = `resp_${count}_on_${all.length}`
    const { frames } = story({ id })
    const input = inputOf(socket.received.at(-1))
    const told = input === 'whole' ? frames : frames.slice(0, 3)
    for (const frame of told) socket.say(frame)
    if (input === 'drop') socket.drop()
  })
  project.provide('socketTeller', url)
  return () => {
    for (const socket of sockets) socket.drop()
    server.close()
  }
}

function inputOf(message: unknown): unknown {
  return typeof message === 'object' && message && 'input' in message ? message.input : undefined
}
