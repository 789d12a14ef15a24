import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Milliseconds after which a download is given up: npm retries a refused certificate for many minutes. */
const patience = 5 * 60_000

/**
 * Installs packages from npm into a folder of their own, outside the workspace.
 *
 * npm looks for its machine-wide settings beside the Node that runs it, or in the folder named by
 * `--prefix`. So it runs with the Node it came with, never the one in `.toolchain`, and inside the folder.
 *
 * @param {string} folder
 * @param {readonly string[]} packages such as `pnpm@12.21.0`
 * @returns {boolean} whether npm said it went well
 */
export function installFromNpm(folder, packages) {
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = spawnSync('npm', ['install', ...quiet, ...packages], {
    cwd: folder,
    env: { ...process.env, PATH: pathWithoutToolchain(), npm_config_update_notifier: 'false' },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: patience,
  })
  if (error) console.error(`npm install ${packages.join(' ')}: ${error.message}`)
  return status === 0
}

function pathWithoutToolchain() {
  const entries = (process.env['PATH'] ?? '').split(delimiter)
  return entries.filter((entry) => !/[\\/]\.toolchain[\\/]/.test(entry)).join(delimiter)
}
