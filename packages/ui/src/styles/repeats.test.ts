import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Fewer lines than these are a habit of the language, such as the three that cut a line with an ellipsis. */
const few = 4

const folder = join(import.meta.dirname, '..')

it('writes no set of lines twice', () => {
  const places = new Map<string, string[]>()
  for (const path of globSync('**/*.css', { cwd: folder })) {
    const sheet = readFileSync(join(folder, path), 'utf8').replace(/\/\*[^]*?\*\//g, '')
    for (const [, selector = '', lines = ''] of sheet.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
      const sorted = lines
        .split(';')
        .map((line) => line.trim())
        .filter(Boolean)
        .toSorted()
      if (sorted.length < few) continue
      const key = sorted.join('; ')
      places.set(key, [...(places.get(key) ?? []), `${path} ${selector.trim()}`])
    }
  }
  expect(places.size).toBeGreaterThan(100)
  expect([...places.values()].filter(({ length }) => length > 1)).toEqual([])
})
