import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const memory = fileURLToPath(new URL('../.toolchain/chromium-path', import.meta.url))
const programs = process.env['ProgramFiles'] ?? 'C:\\Program Files'

/** Where systems keep a Chromium. */
export const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(programs, 'Google\\Chrome\\Application\\chrome.exe'),
]

/** What Chromium is started with: the same pixels on each machine, and no request of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
]

/**
 * The Chromium that `ensure-browser.mjs` found. The variable `CHROMIUM_PATH` goes before it.
 *
 * @returns {string | undefined}
 */
export function chromiumPath() {
  const remembered = existsSync(memory) ? readFileSync(memory, 'utf8').trim() : undefined
  return [process.env['CHROMIUM_PATH'], remembered].find((path) => path && existsSync(path))
}

/** @param {string} path */
export function rememberChromium(path) {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, path)
}
