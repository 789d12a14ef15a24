import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createPageServer } from './pageServer.ts'
import { readSettings } from './settings.ts'

/** The address of the page. Only this machine can reach it. */
const host = '127.0.0.1'

const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))
if (!existsSync(folder)) {
  console.error(`There is no built page in ${folder}. Run "pnpm --filter playground build" first.`)
  process.exit(1)
}
const server = createPageServer(folder, { live: readSettings(process.env) })
server.listen(Number(process.env['PORT'] ?? 4173), host, () => {
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  console.log(`Playground: http://${host}:${port}/`)
})
