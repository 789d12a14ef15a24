import { describe, expect, it } from 'vitest'
import { catalog } from './catalog.ts'
import { recordingBytes, recordingEvents } from './load.ts'
import { replay } from './replay.ts'

describe('in a browser', () => {
  it.each(catalog)('fetches $name', async ({ name }) => {
    const [first] = await recordingEvents(name)
    expect(first?.event.type).toBe('response.created')
  })

  it('replays the same bytes', async () => {
    const response = await replay('scripts-and-emoji', { cut: 'random' })('/v1/responses')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(bytes).toEqual(await recordingBytes('scripts-and-emoji'))
  })
})
