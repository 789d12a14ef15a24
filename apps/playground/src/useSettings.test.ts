import { expect, it } from 'vitest'
import { modelNames } from './useSettings.ts'

it('lists models by name', () => {
  const data = [{ id: 'b', owned_by: 'x' }, { id: 'a' }]
  expect(modelNames({ object: 'list', data })).toEqual(['a', 'b'])
})

it.each([null, 'text', {}, { data: null }, { data: [null, 1, { id: 2 }] }])(
  'lists none where a server says something else: %j',
  (said) => {
    expect(modelNames(said)).toEqual([])
  },
)
