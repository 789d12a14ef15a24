/** Reads a table of names: each is followed by its characters, as numbers to the base 36. */
export function readNames(table: string): Map<string, string> {
  const names = new Map<string, string>()
  const words = table.trim().split(/\s+/)
  for (let index = 0; index + 1 < words.length; index += 2) {
    const codes = (words[index + 1] ?? '').split('_').map((code) => Number.parseInt(code, 36))
    names.set(words[index] ?? '', String.fromCodePoint(...codes))
  }
  return names
}
