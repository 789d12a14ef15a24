import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios/all.ts'
import { catalog } from './catalog.ts'
import { recordingBytes, recordingEvents } from './load.ts'
import { familiesOf } from './record/familiesOf.ts'

const folder = new URL('../recordings/', import.meta.url)

describe('the catalog', () => {
  it('has an entry for every file and a file for every entry', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.sse'))
    expect(catalog.map(({ name }) => `${name}.sse`).toSorted()).toEqual(files.toSorted())
  })

  it.each(catalog)('names the families of $name', async ({ name, families }) => {
    const events = await recordingEvents(name)
    const found = familiesOf(events.map(({ event }) => event))
    expect(families).toEqual(found)
  })

  it('says of each what there is to see, in one sentence', () => {
    for (const { title, shows } of catalog) {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(shows).toMatch(/^\p{Lu}.*\.$/u)
    }
  })
})

describe('what is written by scripts', () => {
  it.each(catalog.filter(({ origin }) => origin === 'written'))(
    'is written again to the same bytes: $name',
    async ({ name }) => {
      const scenario = scenarios.find((entry) => entry.name === name)
      const committed = new TextDecoder().decode(await recordingBytes(name))
      expect(scenario?.write() === committed, 'run scenarios/write.ts').toBe(true)
      expect(scenario?.write()).toBe(committed)
    },
  )

  it('is all in the catalog', () => {
    const written = catalog.filter(({ origin }) => origin === 'written').map(({ name }) => name)
    expect(scenarios.map(({ name }) => name).toSorted()).toEqual(written.toSorted())
  })
})
