#!/usr/bin/env node
// Writes src/entity/html5.ts from the list of the HTML standard, as the package character-entities has it.
import { characterEntities } from 'character-entities'
import { writeFileSync } from 'node:fs'

const width = 92
const words = Object.entries(characterEntities)
  .toSorted(([first], [second]) => (first < second ? -1 : 1))
  .map(([name, value]) => {
    const codes = Array.from(value, (character) => (character.codePointAt(0) ?? 0).toString(36))
    return `${name} ${codes.join('_')}`
  })

const lines = ['']
for (const word of words.join(' ').split(' ')) {
  const line = lines.at(-1) ?? ''
  if (line.length + word.length < width) lines[lines.length - 1] = line ? `${line} ${word}` : word
  else lines.push(word)
}

const source = `/* oxlint-disable max-lines -- a table */
// Written by scripts/writeEntities.mjs. A name, then its characters as numbers to the base 36.
const table = \`
${lines.join('\n')}
\`

/** The names of HTML 5: https://html.spec.whatwg.org/multipage/named-characters.html */
export function html5(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const words = table.trim().split(/\\s+/)
  for (let index = 0; index + 1 < words.length; index += 2) {
    const codes = (words[index + 1] ?? '').split('_').map((code) => Number.parseInt(code, 36))
    names.set(words[index] ?? '', String.fromCodePoint(...codes))
  }
  return names
}
`
writeFileSync(new URL('../src/entity/html5.ts', import.meta.url), source)
