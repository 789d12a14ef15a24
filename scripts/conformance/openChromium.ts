import { chromium, type Browser } from 'playwright'
import { chromiumArguments, chromiumPath } from '../browser.mjs'

/** Opens the Chromium of this machine, with more arguments than the usual ones. */
export function openChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumPath()
  return chromium.launch({
    args: [...chromiumArguments, ...more],
    ...(executablePath && { executablePath }),
  })
}
