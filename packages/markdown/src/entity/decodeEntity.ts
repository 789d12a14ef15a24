import { html4 } from './html4.ts'

let names: ReadonlyMap<string, string> = html4
let loading: Promise<void> | undefined

/**
 * Loads the 2,125 names of HTML 5; before, the 252 of HTML 4 are known, and others stay as written.
 * It counts for what is parsed from then on.
 */
export function loadEntities(): Promise<void> {
  loading ??= loadNames()
  return loading
}

async function loadNames(): Promise<void> {
  const { html5 } = await import('./html5.ts')
  names = html5()
}

/** What a reference such as `&amp;` or `&#38;` stands for, `null` where its name is not known. */
export function decodeEntity(reference: string): string | null {
  if (reference.charCodeAt(1) !== 35) return names.get(reference.slice(1, -1)) ?? null
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
  if (!text.includes('\\') && !text.includes('&')) return text
  return text.replace(escapes, (whole: string, escaped: string | undefined) =>
    escaped === undefined ? (decodeEntity(whole) ?? whole) : escaped,
  )
}
