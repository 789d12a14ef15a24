// Finds a Chromium that starts, or brings one, and writes down where it is.
// BROWSER_SKIP names ways to leave out, for trying the others: known, npm, apt, playwright.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumPath, rememberChromium, systemPaths } from './browser.mjs'
import { installFromNpm } from './npm.mjs'
import { root } from './toolchain.mjs'

/** @type {Record<string, () => AsyncIterable<string | undefined>>} each yields paths worth trying */
const ways = {
  async *known() {
    yield process.env['CHROMIUM_PATH']
    yield* systemPaths
    yield chromium.executablePath()
  },

  /** A Chromium that lies inside an npm package: needs no root and no other host. */
  async *npm() {
    if (process.platform !== 'linux') return
    const folder = join(root, '.toolchain', 'browser')
    const unpacked = join(folder, 'unpacked')
    mkdirSync(unpacked, { recursive: true })
    if (!installFromNpm(folder, ['@sparticuz/chromium@153.0.0'])) return
    process.env['TMPDIR'] = unpacked
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
    yield (await import(pathToFileURL(entry).href)).default.executablePath()
  },

  async *apt() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return
    const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=600']
    const packages = ['chromium', 'fonts-liberation']
    if (!succeeds('apt-get', [...wait, 'update'])) return
    succeeds('apt-get', [...wait, '--yes', 'install', '--no-install-recommends', ...packages])
    yield '/usr/bin/chromium'
  },

  async *playwright() {
    const cli = createRequire(import.meta.url).resolve('playwright/cli')
    succeeds(process.execPath, [cli, 'install', 'chromium-headless-shell'])
    yield chromium.executablePath()
  },
}

const found = chromiumPath() ?? (await firstThatStarts())
if (!found) {
  console.error('No Chromium starts here. Install one, or name it in CHROMIUM_PATH.')
  process.exit(1)
}

async function firstThatStarts() {
  const skipped = process.env['BROWSER_SKIP']?.split(',') ?? []
  for (const [name, candidates] of Object.entries(ways)) {
    if (skipped.includes(name)) continue
    for await (const path of candidates()) {
      if (!path || !(await starts(path))) continue
      rememberChromium(path)
      return path
    }
  }
  return undefined
}

/** @param {string} executablePath */
async function starts(executablePath) {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({
      executablePath,
      args: chromiumArguments,
      timeout: 30_000,
    })
    console.log(`Chromium ${browser.version()}: ${executablePath}`)
    await browser.close()
    return true
  } catch (error) {
    console.error(`Does not start: ${executablePath}\n${String(error)}`)
    return false
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { env, stdio: 'inherit', timeout: 15 * 60_000 }).status === 0
}
