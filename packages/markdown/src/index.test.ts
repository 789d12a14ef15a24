import { expect, it } from 'vitest'
import * as markdown from './index.ts'

it('has these public names', () => {
  expect(Object.keys(markdown).toSorted()).toEqual([
    'createMarkdown',
    'loadEntities',
    'parse',
    'place',
  ])
})
