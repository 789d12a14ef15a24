import { expect, it } from 'vitest'
import * as react from './index.ts'

it('exports these names', () => {
  expect(Object.keys(react).toSorted()).toEqual([
    'StreamProvider',
    'seedStoredResponse',
    'storedResponseOptions',
    'useItem',
    'useItemOrder',
    'useResponseStream',
    'useStoredResponse',
    'useStream',
  ])
})
