import type { Table } from '@response-stream/markdown'
import { withoutGlyphs } from './glyphs.ts'
import { wordsOf } from './wordsOf.ts'

/** A table as a spreadsheet reads it: cells between tabs, and none of them a formula. */
export function tableText({ children }: Table): string {
  return children
    .map((row) => row.children.map((cell) => cellText(wordsOf(cell.children))).join('\t'))
    .join('\n')
}

function cellText(words: string): string {
  const line = withoutGlyphs(words).replace(/\s+/g, ' ').trim()
  const isFormula = /^[=+\-@]/.test(line) && !/^[+-]?[\d.,\s]+%?$/.test(line)
  return isFormula ? `'${line}` : line
}
