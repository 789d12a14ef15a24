import type { KatexOptions } from 'katex'

/** Draws TeX into an element; throws where it is none. */
export type Typeset = (tex: string, element: HTMLElement, display: boolean) => void

let coming: Promise<Typeset | null> | undefined
let ready: Typeset | null = null

/** What draws formulas, when it is there already. */
export function readyKatex(): Typeset | null {
  return ready
}

/** Fetches KaTeX once. Null when it cannot be had: formulas are read as TeX then. */
export function loadKatex(): Promise<Typeset | null> {
  coming ??= import('katex').then(
    ({ default: katex }) => {
      ready = (tex, element, displayMode) =>
        katex.render(tex, element, { ...options, macros: { ...withoutColours }, displayMode })
      return ready
    },
    () => null,
  )
  return coming
}

const options: KatexOptions = {
  throwOnError: true,
  strict: 'ignore',
  // No links, pictures, classes or styles from a formula.
  trust: false,
  errorColor: 'inherit',
  // No formula is larger than its column or costs more than a moment.
  maxSize: 12,
  maxExpand: 500,
}

/** An author does not know on which ground the formula stands: black would not be seen in the dark. */
const withoutColours = {
  '\\textcolor': '\\@secondoftwo{#1}{#2}',
  '\\color': '\\@secondoftwo{#1}{}',
  '\\colorbox': '\\@secondoftwo{#1}{\\text{#2}}',
  '\\fcolorbox': '\\@secondoftwo{#1#2}{\\fbox{#3}}',
}
