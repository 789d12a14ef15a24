#!/usr/bin/env node
// Runs a task of this repository on a machine that has Node 20 or newer and npm, and nothing else.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { prepareToolchain, root } from './toolchain.mjs'

/** Where the reader typed the command: npm itself always changes to the folder of package.json. */
const startedIn = (process.env['npm_lifecycle_event'] && process.env['INIT_CWD']) || process.cwd()

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGTERM', 'SIGHUP']

const storybookFlags = ['--disable-telemetry', '--config-dir', '.storybook']

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const tasks = {
  setup: async () => 0,
  start: (args) => packageScript('apps/playground', 'dev', args),
  test: (args) => run('node', [script('test.ts'), ...args]),
  check: (args) => run('node', [script('test.ts'), '--checks', ...args]),
  lint: (args) => run('oxlint', args),
  fix: async () => (await run('oxlint', ['--fix'])) || run('oxfmt', []),
  storybook: (args) =>
    run('storybook', [
      'dev',
      '--port',
      '6006',
      '--ci',
      '--no-version-updates',
      ...storybookFlags,
      ...args,
    ]),
  'storybook:build': (args) => run('storybook', ['build', ...storybookFlags, ...args]),
  build: (args) => run('pnpm', ['--recursive', 'run', 'build', ...args]),
  'check:packages': (args) => run('node', [script('checkPackages.ts'), ...args]),
  visual: async (args) =>
    (await run('node', [script('ensure-browser.mjs')])) ||
    run('vitest', [
      'run',
      '--project=visual',
      '--reporter=default',
      '--reporter=./scripts/visual/report.ts',
      ...args,
    ]),
  pnpm: (args) => run('pnpm', args),
  conformance: (args) => run('node', [script('conformance/main.ts'), ...args], startedIn),
  bench: (args) => run('node', [join(root, 'benchmarks/main.ts'), ...args], startedIn),
}

const parent = process.ppid
const [name = '', ...rest] = process.argv.slice(2)
const task = tasks[name]
if (!task) {
  console.error(`No task named "${name}". There are: ${Object.keys(tasks).join(', ')}.`)
  process.exit(1)
}
const env = prepareToolchain()
process.exitCode = await task(rest[0] === '--' ? rest.slice(1) : rest)

/** @param {string} file */
function script(file) {
  return join(root, 'scripts', file)
}

/**
 * Runs a command to its end, in the same terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(command, args, cwd = root, environment = env) {
  const shell = process.platform === 'win32'
  const child = spawn(command, args, { cwd, env: environment, shell, stdio: 'inherit' })
  // Ctrl-C reaches the child from the terminal; a second one from here would cut its orderly end short.
  process.on('SIGINT', () => {})
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  // When npm is ended it ends its shell only, and this process goes to another parent.
  setInterval(() => process.ppid === parent || child.kill(), 500).unref()
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal ? 128 + constants.signals[signal] : 1)),
    )
  })
}

/**
 * Runs a script of a package that is one plain command. Neither pnpm nor a shell stands between, as
 * they keep the signals they get to themselves.
 *
 * @param {string} folder
 * @param {string} scriptName
 * @param {string[]} args
 */
function packageScript(folder, scriptName, args) {
  const cwd = join(root, folder)
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))
  const [command, ...words] = scripts[scriptName].split(' ')
  const PATH = join(cwd, 'node_modules', '.bin') + delimiter + env['PATH']
  return run(command, [...words, ...args], cwd, { ...env, PATH })
}
