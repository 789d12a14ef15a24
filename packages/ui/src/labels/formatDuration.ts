const minute = 60_000

/** A duration in milliseconds as short words: "12s", "2m 5s". Whole seconds, at least one. */
export function formatDuration(milliseconds: number, locale?: string): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (milliseconds < minute) return unit(seconds, 'second', locale)
  return `${unit(Math.floor(seconds / 60), 'minute', locale)} ${unit(seconds % 60, 'second', locale)}`
}

function unit(value: number, name: 'second' | 'minute', locale: string | undefined): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(
    value,
  )
}

/** A number in the digits and groups of the reader's language. */
export function formatNumber(value: number, locale?: string): string {
  return new Intl.NumberFormat(locale).format(value)
}
