import { spawn } from 'node:child_process'
import { root } from './toolchain.mjs'

/** Runs a tool to its end in the folder of the repository and gives what it said. */
export function execute(
  [command = '', ...rest]: readonly string[],
  { stdio = 'pipe', cwd = root }: { stdio?: 'pipe' | 'inherit'; cwd?: string } = {},
): Promise<{ code: number; output: string }> {
  const shell = process.platform === 'win32'
  const child = spawn(command, rest, { cwd, shell, stdio: ['ignore', stdio, stdio] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
