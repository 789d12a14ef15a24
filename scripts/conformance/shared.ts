import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../toolchain.mjs'

/** A file or folder of the corpora beside the project; null where they are not there. */
export function corpus(...path: readonly string[]): string | null {
  const found = join(root, '..', 'shared', 'corpora', ...path)
  return existsSync(found) ? found : null
}
