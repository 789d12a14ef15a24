/** One frame of a recording: its bytes, blank line included, and what they say. */
export type Frame = {
  /** First byte of the frame. */
  readonly start: number
  /** First byte behind the frame. */
  readonly end: number
  /** Milliseconds since the request at which the frame was sent. */
  readonly at: number
  /** What follows `data:`, or null for a frame of comments alone. */
  readonly data: string | null
}

const lineFeed = 10
const carriageReturn = 13

// A line ends in LF, CR LF or CR; a block ends where an empty line does.
const blockEnds = (bytes: Uint8Array): number[] => {
  const ends: number[] = []
  let empty = true
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== lineFeed && bytes[at] !== carriageReturn) {
      empty = false
      continue
    }
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at += 1
    if (empty) ends.push(at + 1)
    empty = true
  }
  return ends
}

/**
 * Cuts the bytes of a recording into its frames. Pace is read from comment lines such as `: 120ms`,
 * which count from the frame before. Blocks of comments alone belong to the frame behind them, and so
 * does whatever stands behind the last blank line: a frame with `data: null`, which no parser dispatches.
 */
export const frames = (bytes: Uint8Array): readonly Frame[] => {
  const decoder = new TextDecoder()
  const ends = blockEnds(bytes)
  const whole = ends.length
  if (bytes.length > (ends.at(-1) ?? 0)) ends.push(bytes.length)
  const result: Frame[] = []
  let start = 0
  let read = 0
  let at = 0
  ends.forEach((end, index) => {
    const lines = decoder.decode(bytes.subarray(read, end)).split(/\r\n|\r|\n/)
    read = end
    for (const line of lines) at += Number(/^: (\d+)ms$/.exec(line)?.[1] ?? 0)
    const data = lines.flatMap((line) => /^data: ?(.*)$/s.exec(line)?.[1] ?? [])
    const torn = index >= whole
    if (data.length === 0 && !torn) return
    result.push({ start, end, at, data: torn ? null : data.join('\n') })
    start = end
  })
  return result
}
