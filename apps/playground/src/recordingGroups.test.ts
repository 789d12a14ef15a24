import { catalog } from '@response-stream/recordings'
import { expect, it } from 'vitest'
import { questionFor } from './questions.ts'
import { recordingGroups } from './recordingGroups.ts'

it('has every recording once', () => {
  const shown = recordingGroups.flatMap(({ items }) => items)
  expect(shown.toSorted(byName)).toEqual(catalog.toSorted(byName))
})

it('has a question for every recording', () => {
  for (const recording of catalog) expect(questionFor(recording)).not.toBe('')
})

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name)
}
