import type { Grower } from '../Markdown/createGrower.ts'
import { createMathScanner } from './createMathScanner.ts'
import type { MathScanner } from './createMathScanner.ts'
import { loadKatex } from './loadKatex.ts'
import { withFormulas } from './withFormulas.ts'
import type { Known } from './withFormulas.ts'

/**
 * Reads markdown with formulas. The parser is given a letter for each character of a formula, so that no star in it is
 * emphasis and every offset stays; the formulas take their places in its tree.
 */
export function createMathReader(grower: Grower): Grower {
  let scanner: MathScanner = createMathScanner()
  let known: Known = new WeakMap()
  let last = ''
  let over = false
  return {
    read(text, streaming, ...more) {
      if (!text.startsWith(last) || (over && (streaming || text.length > last.length))) {
        scanner = createMathScanner()
        known = new WeakMap()
      }
      last = text
      over = !streaming
      const shown = scanner.read(text, over)
      // The first sign of a formula is time enough to fetch what draws it.
      if (scanner.spans.length > 0) void loadKatex()
      return withFormulas(grower.read(shown, streaming, ...more), text, scanner.spans, known)
    },
  }
}
