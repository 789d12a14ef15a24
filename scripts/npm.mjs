import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

/** Milliseconds after which a download is given up: npm retries a refused certificate for many minutes. */
const patience = 5 * 60_000

/**
 * Installs packages from npm into a folder of their own, outside the workspace.
 *
 * npm looks for its machine-wide settings beside the Node that runs it, so it must be called with the
 * Node it came with and never with the one in `.toolchain`.
 *
 * @param {string} folder
 * @param {readonly string[]} packages such as `pnpm@12.21.0`
 * @returns {boolean} whether npm said it went well
 */
export function installFromNpm(folder, packages) {
  const PATH = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !/[\\/]\.toolchain[\\/]/.test(entry))
    .join(delimiter)
  const quiet = [
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ]
  const { status, error } = spawnSync(
    'npm',
    ['install', '--prefix', folder, ...quiet, ...packages],
    {
      env: { ...process.env, PATH },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: patience,
    },
  )
  if (error) console.error(`npm install ${packages.join(' ')}: ${error.message}`)
  return status === 0
}
