import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import reference from '../reference/reference.json'
import { notes } from './notes.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Pages that show what others are made of. */
const without = new Set(['Recordings'])

const titles = globSync('*/*.stories.tsx', { cwd: source })
  .flatMap(
    (path) => /\n {2}title: '(\w+)'/.exec(readFileSync(`${source}/${path}`, 'utf8'))?.[1] ?? [],
  )
  .filter((title) => !without.has(title))

it('has a note for every component with stories', () => {
  expect(titles.length).toBeGreaterThan(30)
  expect(titles.filter((title) => !(title in notes))).toEqual([])
})

it('has no note of what is gone', () => {
  const known = new Set([...titles, ...Object.keys(reference.families)])
  expect(Object.keys(notes).filter((title) => !known.has(title))).toEqual([])
})
