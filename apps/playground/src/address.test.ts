import { catalog } from '@response-stream/recordings'
import { expect, it } from 'vitest'
import { readAddress, writeAddress } from './address.ts'
import { paces } from './pace.ts'

it('reads what it wrote', () => {
  for (const recording of [...catalog, null]) {
    for (const { value: pace } of paces) {
      expect(readAddress(writeAddress({ recording, pace }))).toEqual({ recording, pace })
    }
  }
})

it('says nothing where there is nothing to repeat', () => {
  expect(writeAddress({ recording: null, pace: 'recorded' })).toBe('')
})

it.each(['', '#', '#recording=constructor', '#recording=..%2fsecret&pace=fast', '#%E0%A4%A'])(
  'leaves out what it does not know: %s',
  (hash) => {
    expect(readAddress(hash)).toEqual({ recording: null, pace: 'recorded' })
  },
)
