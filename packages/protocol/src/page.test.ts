import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { familyWords } from '../scripts/familyWords.ts'
import { protocolPage } from './page.ts'
import { allFamilies, itemShapes, table } from './protocol.ts'

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
    const comments = allFamilies.map((family) => words.get(family)?.comment ?? '')
    const silent = comments.filter((comment) => !/\n {4}\S/.test(comment))
    expect(silent).toEqual([])
  })
})
