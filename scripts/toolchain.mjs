import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installFromNpm } from './npm.mjs'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const folder = join(root, '.toolchain')
const bin = join(folder, 'node_modules', '.bin')
const pnpmVersion = '12.21.0'
const nodeVersion = '24.21.0'

/**
 * Brings Node, pnpm and the dependencies of the workspace, as far as they are missing.
 *
 * @returns {NodeJS.ProcessEnv} the environment in which the tools of the repository are found
 */
export function prepareToolchain() {
  const missing = wanted().filter(([name, version]) => installedVersion(name) !== version)
  if (missing.length > 0) {
    // All of them, not only the missing: npm removes from the folder what is not named.
    const packages = wanted().map(([name, version]) => `${name}@${version}`)
    console.log(`Installing ${packages.join(' and ')} into .toolchain`)
    if (!installFromNpm(folder, packages)) stop('npm could not install the tools named above.')
  }
  const PATH = [bin, join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const env = { ...process.env, PATH }
  if (!existsSync(join(root, 'node_modules'))) console.log('Installing the dependencies')
  const { status } = spawnSync(
    'pnpm',
    ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'],
    {
      cwd: root,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  if (status !== 0) stop('pnpm could not install the dependencies.')
  return env
}

/** @returns {[name: string, version: string][]} */
function wanted() {
  if (isSupported(process.versions.node)) return [['pnpm', pnpmVersion]]
  const platform = process.platform === 'win32' ? 'win' : process.platform
  if (platform === 'darwin')
    stop(`Node ${process.versions.node} is too old: install Node ${nodeVersion}.`)
  return [
    ['pnpm', pnpmVersion],
    [`node-${platform}-${process.arch}`, nodeVersion],
  ]
}

/**
 * Vitest asks for 22.12; running TypeScript files without a flag asks for 22.18.
 *
 * @param {string} version
 */
function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major === 24 || major >= 26 || (major === 22 && minor >= 18)
}

/** @param {string} name */
function installedVersion(name) {
  const file = join(folder, 'node_modules', name, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message)
  process.exit(1)
}
