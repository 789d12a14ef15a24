/** How fast a recording is played. */
export type Pace = 'recorded' | '2x' | 'instant'

/** The paces with their words, in the order of the menu. */
export const paces: readonly {
  readonly value: Pace
  readonly label: string
  readonly short: string
}[] = [
  { value: 'recorded', label: 'As recorded', short: '1×' },
  { value: '2x', label: 'Twice as fast', short: '2×' },
  { value: 'instant', label: 'All at once', short: 'Instant' },
]

/** The pace of that name; the recorded one where there is none. */
export function paceNamed(name: string | null): Pace {
  return paces.find(({ value }) => value === name)?.value ?? 'recorded'
}

/** How the server of the recordings is told. */
export function paceHeaders(pace: Pace): Record<string, string> {
  if (pace === 'instant') return { 'x-recording-pace': 'instant' }
  return pace === '2x' ? { 'x-recording-speed': '2' } : {}
}
