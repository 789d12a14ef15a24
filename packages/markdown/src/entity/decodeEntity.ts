/** The names that people and models write: each is followed by its character. */
const common = 'amp&lt<gt>quot"apos\'nbsp\u00a0copy©reg®hellip…mdash—ndash–'

let names: ReadonlyMap<string, string> = new Map(
  Array.from(common.matchAll(/(\w+)(\W)/g), ([, name = '', value = '']) => [name, value]),
)
let loading: Promise<void> | undefined
let missed = 0

/**
 * Loads the 2,125 names of HTML 5; before, the most common are known, and others stay as written.
 */
export function loadEntities(): Promise<void> {
  loading ??= loadNames()
  return loading
}

async function loadNames(): Promise<void> {
  try {
    const { html5 } = await import('./html5.ts')
    names = html5()
    missed = Number.NaN
  } catch (error) {
    loading = undefined
    throw error
  }
}

/** How many names were met that are not known; `NaN` when the table of all has come. */
export function missedNames(): number {
  return missed
}

/** What a reference such as `&amp;` or `&#38;` stands for, `null` where its name is not known. */
export function decodeEntity(reference: string): string | null {
  if (reference[1] !== '#') {
    const value = names.get(reference.slice(1, -1))
    if (value === undefined) missed++
    return value ?? null
  }
  // With a zero before it, `x26` is a number of the language too.
  const code = Number(`0${reference.slice(2, -1)}`)
  const lone = code >= 0xd800 && code <= 0xdfff
  return code === 0 || lone || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}

/** A character reference, as a pattern that does not tell cases apart. */
export const reference = '&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{0,31});'

const escapes = new RegExp(`\\\\([!-/:-@[-\`{-~])|${reference}`, 'gi')

/** Text with its backslash escapes and character references read: addresses, titles, `lang`. */
export function decodeEscapes(text: string): string {
  return text.replace(
    escapes,
    (whole: string, escaped: string | undefined) => escaped ?? decodeEntity(whole) ?? whole,
  )
}
