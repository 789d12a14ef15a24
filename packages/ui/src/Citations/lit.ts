/** The parts that belong together when the reader looks at one of them: a number, its claim, its row among the sources. */
const scopes = "[data-part='response'], [data-part='message'], [data-part='markdown']"

/** Lights what a number proves, and its source, or puts both out. An attribute that React knows nothing of: no text is drawn anew. */
export function lightClaim(chip: Element, lit: boolean): void {
  const claim = chip.getAttribute('data-claim')
  const number = chip.getAttribute('data-number')
  const text = chip.closest("[data-part='markdown']")
  if (claim !== null) light(text, `[data-part='claim'][data-claim~='${claim}']`, lit)
  if (number !== null)
    light(scopeOf(chip), `[data-part='source-item'][data-number='${number}']`, lit)
}

/** Lights everything that a source proves, and the numbers there, or puts it out. */
export function lightSource(row: Element, lit: boolean): void {
  const number = row.getAttribute('data-number')
  if (number === null) return
  const scope = scopeOf(row)
  const chips = scope?.querySelectorAll(`[data-part='citation'][data-number='${number}']`) ?? []
  for (const chip of chips) {
    chip.toggleAttribute('data-lit', lit)
    lightClaim(chip, lit)
  }
}

/** The answer around an element. A list in a sidebar says whose sources it has by `aria-controls`. */
function scopeOf(element: Element): Element | null {
  const answer = element.closest("[data-part='response']")
  if (answer !== null) return answer
  const controls = element.closest('[aria-controls]')?.getAttribute('aria-controls')
  return document.getElementById(controls ?? '') ?? element.closest(scopes)
}

function light(scope: Element | null, selector: string, lit: boolean): void {
  for (const element of scope?.querySelectorAll(selector) ?? [])
    element.toggleAttribute('data-lit', lit)
}
