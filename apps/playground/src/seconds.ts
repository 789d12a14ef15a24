const fine = new Intl.NumberFormat('en', {
  style: 'unit',
  unitDisplay: 'narrow',
  unit: 'second',
  maximumFractionDigits: 1,
})
const small = new Intl.NumberFormat('en', {
  style: 'unit',
  unitDisplay: 'narrow',
  unit: 'millisecond',
  maximumFractionDigits: 0,
})

/** A duration in milliseconds, in words: milliseconds below one second, seconds with one digit above. */
export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? small.format(milliseconds) : fine.format(milliseconds / 1000)
}
