import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FamilyWords } from '../src/page.ts'
import type { Family } from '../src/row.ts'

const folder = fileURLToPath(new URL('../src/families', import.meta.url))

/** What the source of each family says of it. */
export async function familyWords(): Promise<ReadonlyMap<Family, FamilyWords>> {
  const words = new Map<Family, FamilyWords>()
  for (const file of await readdir(folder)) {
    const source = await readFile(`${folder}/${file}`, 'utf8')
    // A file of families exports families, under the names that are read from its source.
    const families: Readonly<Record<string, Family>> = await import(`${folder}/${file}`)
    for (const [, comment = '', name = ''] of source.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+) = family\(/g,
    )) {
      const family = families[name]
      if (family) words.set(family, { name, comment: markdownOf(comment) })
    }
  }
  return words
}

/** A comment's text: paragraphs as they are, the indented life of a family as a block. */
function markdownOf(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').trimEnd())
  const text = lines.map((line) => (line.startsWith('  ') ? `    ${line.trimStart()}` : line))
  return text.join('\n').trim()
}
