import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The fault server while it runs. */
export type FaultServer = { url: string; child: ChildProcess }

const script = fileURLToPath(
  new URL('../../../../../shared/corpora/fault-server.mjs', import.meta.url),
)

/** Starts the fault server; null, and a word about it, where its script is not there. */
export async function startFaultServer(): Promise<FaultServer | null> {
  if (!existsSync(script)) {
    process.stderr.write(`${script} is not there: its faults are not tried.\n`)
    return null
  }
  // By its real path: behind a link it takes itself for a module and starts nothing.
  const child = spawn(process.execPath, [realpathSync(script)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = once(child, 'exit').then(() => {
    throw new Error(`${script} ended before it said its port.`)
  })
  const [line]: string[] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    gone,
  ])
  // It ends with the tests, long after it said its port.
  gone.catch(() => undefined)
  const { port }: { port: number } = JSON.parse(line ?? '')
  return { child, url: `http://127.0.0.1:${port}` }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the fault server is, for tests in a browser; null where there is none. */
    faultServer: string | null
  }
}

/** Runs the fault server for as long as a project of tests. */
export async function setup(project: {
  provide(key: 'faultServer', url: string | null): void
}): Promise<() => void> {
  const server = await startFaultServer()
  project.provide('faultServer', server?.url ?? null)
  return () => void server?.child.kill()
}
