import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeEvent, eventTypes, itemTypes } from '@response-stream/protocol'
import { catalog, recordingEvents } from '@response-stream/recordings'
import { describe, expect, it } from 'vitest'
import { root } from '../toolchain.mjs'

/** The event and item types that a recording brings, as the fold reads them. */
async function typesIn(name: string): Promise<ReadonlySet<string>> {
  const types = new Set<string>()
  for (const { event } of await recordingEvents(name)) {
    const decoded = decodeEvent(event)
    if (decoded.kind !== 'event') continue
    types.add(decoded.event.type)
    if ('item' in decoded.event) types.add(decoded.event.item.type)
    if ('response' in decoded.event) {
      for (const item of decoded.event.response.output ?? []) types.add(item.type)
    }
  }
  return types
}

/** The recordings that stories play. */
async function storied(): Promise<ReadonlySet<string>> {
  const folder = join(root, 'packages/ui/src')
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith('.stories.tsx'),
  )
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const names = catalog.map(({ name }) => name)
  return new Set(names.filter((name) => sources.some((source) => source.includes(`'${name}'`))))
}

describe('coverage', async () => {
  const recorded = await Promise.all(
    catalog.map(async ({ name }) => [name, await typesIn(name)] as const),
  )

  it('has every event of the table in a recording', () => {
    const missing = eventTypes.filter((type) => !recorded.some(([, types]) => types.has(type)))
    expect(missing).toEqual([])
  })

  it('has every item of the table in a recording', () => {
    const missing = itemTypes.filter((type) => !recorded.some(([, types]) => types.has(type)))
    expect(missing).toEqual([])
  })

  it('has every family of the recordings in a story', async () => {
    const played = await storied()
    const families = new Set(catalog.flatMap((recording) => recording.families))
    const shown = new Set(
      catalog.filter(({ name }) => played.has(name)).flatMap((recording) => recording.families),
    )
    expect([...families].filter((family) => !shown.has(family))).toEqual([])
  })
})
