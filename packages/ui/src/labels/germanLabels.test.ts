import { expect, it } from 'vitest'
import { germanLabels } from './germanLabels.ts'
import { englishLabels } from './labels.ts'

it('has every word of the kit, and no other', () => {
  expect(Object.keys(germanLabels).toSorted()).toEqual(Object.keys(englishLabels).toSorted())
})

it('leaves in English only what German says alike', () => {
  const words = new Map<string, unknown>(Object.entries(germanLabels))
  const alike = Object.entries(englishLabels).filter(
    ([name, word]) => typeof word === 'string' && words.get(name) === word,
  )
  expect(alike.map(([, word]) => word)).toEqual([
    'Code',
    'Browser',
    'Code',
    'Status',
    'Pause',
    'Position',
  ])
})

it('puts what it is given into every sentence', () => {
  const given = Object.entries(germanLabels).flatMap(
    ([name, word]) =>
      typeof word === 'string' ? [] : [[name, (word as (value: string) => string)('7')] as const], // a number is written as its text
  )
  for (const [name, sentence] of given) expect(sentence, name).toContain('7')
})
