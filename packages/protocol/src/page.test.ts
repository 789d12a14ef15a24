import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { familyWords } from '../scripts/familyWords.ts'
import { protocolPage } from './page.ts'
import { families, itemShapes, table } from './protocol.ts'

describe('PROTOCOL.md', async () => {
  const words = await familyWords()

  it('is what the table says now; `pnpm --filter @response-stream/protocol page` writes it', async () => {
    const page = await readFile(new URL('../PROTOCOL.md', import.meta.url), 'utf8')
    expect(page).toBe(protocolPage(words))
  })

  it('names every event and every item', () => {
    const page = protocolPage(words)
    const names = [...table.keys(), ...itemShapes.keys()]
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
  })

  it('says of every family how it lives', () => {
    const silent = Object.keys(families).filter((name) => !/\n {4}\S/.test(words.get(name) ?? ''))
    expect(silent).toEqual([])
  })
})
