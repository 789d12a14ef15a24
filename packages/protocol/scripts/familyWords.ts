import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../src/families', import.meta.url))

/** What the comment before each family says of it, as markdown, by the name of its constant. */
export async function familyWords(): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>()
  for (const file of await readdir(folder)) {
    const source = await readFile(`${folder}/${file}`, 'utf8')
    for (const [, comment = '', name = ''] of source.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+) = family\(/g,
    )) {
      words.set(name, markdownOf(comment))
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
