/** Whether a file is of the types that an `accept` attribute names: endings, types, or `image/*`. All are when it names none. */
export function acceptsFile(
  file: Pick<File, 'name' | 'type'>,
  accept: string | undefined,
): boolean {
  const wanted = (accept ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean)
  if (wanted.length === 0) return true
  const name = file.name.toLowerCase()
  const type = file.type.toLowerCase()
  return wanted.some((entry) => {
    if (entry.startsWith('.')) return name.endsWith(entry)
    return entry.endsWith('/*') ? type.startsWith(entry.slice(0, -1)) : type === entry
  })
}
