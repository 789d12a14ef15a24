import { expect, it } from 'vitest'
import * as recordings from './index.ts'
import * as server from './server.ts'

it('shows these names and no others', () => {
  expect(Object.keys(recordings).toSorted()).toEqual([
    'catalog',
    'cutBytes',
    'findRecording',
    'recordingBytes',
    'recordingEvents',
    'recordingResponse',
    'replay',
  ])
  expect(Object.keys(server).toSorted()).toEqual([
    'chaosModes',
    'createRecordingsServer',
    'recordingsHandler',
  ])
})
