import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

/** One import or re-export of a file. */
export type ImportLine = { to: string; typesOnly: boolean }

const line =
  /^(?:import|export)\s(?<type>type\s)?(?:[\w\s{},*$]*?\sfrom\s+)?'(?<to>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm

/** What the files of the tree import, by their paths from the root. */
export function importLines(pattern: string): ReadonlyMap<string, readonly ImportLine[]> {
  const files = globSync(pattern, { cwd: root, exclude: isForeign })
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), linesOf(file)]))
}

function isForeign(path: string): boolean {
  return /(^|[\\/])(node_modules|dist)$/.test(path)
}

function linesOf(file: string): ImportLine[] {
  const found = readFileSync(join(root, file), 'utf8').matchAll(line)
  return [...found].map(({ groups }) => ({
    to: groups?.['to'] ?? groups?.['lazy'] ?? '',
    typesOnly: groups?.['type'] !== undefined,
  }))
}
