import { expect, it } from 'vitest'
import * as client from './index.ts'

it('exports these names', () => {
  expect(Object.keys(client).toSorted()).toEqual([
    'StreamError',
    'cancelResponse',
    'createFrameReader',
    'createHttpTransport',
    'createStaticStore',
    'createStreamStore',
    'createWebSocketTransport',
    'deleteResponse',
    'listInputItems',
    'listModels',
    'nextFrame',
    'preloadActions',
    'readEvents',
    'retrieveResponse',
  ])
})
