import { expect, it } from 'vitest'
import * as client from './index.ts'

it('exports these names', () => {
  expect(Object.keys(client).toSorted()).toEqual([
    'StreamError',
    'createHttpTransport',
    'createStaticStore',
    'createStreamStore',
    'nextFrame',
    'readEvents',
    'retrieveResponse',
  ])
})
