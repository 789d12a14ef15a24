import { expect, it } from 'vitest'
import * as react from './index.ts'

it('exports these names', () => {
  expect(Object.keys(react).toSorted()).toEqual([
    'StreamProvider',
    'cancelResponseOptions',
    'deleteResponseOptions',
    'inputItemsOptions',
    'modelsOptions',
    'seedStoredResponse',
    'storedResponseOptions',
    'useCancelResponse',
    'useDeleteResponse',
    'useInputItems',
    'useItem',
    'useItemOrder',
    'useModels',
    'useResponseStream',
    'useStoredResponse',
    'useStream',
  ])
})
