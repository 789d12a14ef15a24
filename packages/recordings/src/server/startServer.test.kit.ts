import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createRecordingsServer, type RecordingsServerOptions } from '../server.ts'

/** Starts a server that plays at once, for as long as a test: where its API is. */
export async function startServer(options: RecordingsServerOptions = {}): Promise<string> {
  const server = createRecordingsServer({ pace: 'instant', ...options })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return `http://127.0.0.1:${port}/v1`
}
