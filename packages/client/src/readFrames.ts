/** One event of a stream, as it stands between two blank lines. */
export type Frame = {
  data: string
  /** What its event line says, if it has one. */
  event?: string | undefined
}

/** Splits the bytes of one event stream into its events, by the WHATWG rules. */
export type FrameReader = {
  /** Takes the next bytes, cut anywhere. False when an event is past the limit: the reader is of no more use then. */
  feed(bytes: Uint8Array): boolean
  /** Ends the stream: an event whose closing blank line never came. */
  end(): Frame | undefined
}

/** Makes a reader for one stream. `onFrame` gets each event in order. Their ids and retry lines are left aside. */
export function createFrameReader(
  onFrame: (frame: Frame) => void,
  maxFrameLength: number,
): FrameReader {
  // It takes a byte order mark at the beginning away, and no other.
  const decoder = new TextDecoder()
  let deliver = onFrame
  let data: string | undefined
  let event: string | undefined

  function endLine(line: string): void {
    const [name, value] = fieldOf(line)
    if (name === 'data') data = data === undefined ? value : `${data}\n${value}`
    if (name === 'event') event = value
    if (line !== '') return
    if (data !== undefined) deliver({ data, event })
    data = event = undefined
  }
  // The name of the field is not counted.
  const fits = (line: string): boolean =>
    line.length - 'data: '.length + (data?.length ?? 0) <= maxFrameLength
  const take = createLineReader(endLine, fits)

  return {
    feed: (bytes) => take(decoder.decode(bytes, { stream: true })),
    end() {
      let unclosed: Frame | undefined
      deliver = (frame) => {
        unclosed = frame
      }
      take(`${decoder.decode()}\n\n`)
      return unclosed
    },
  }
}

/** Makes a function that takes the next text and tells each line that ends in it; false once a line does not fit. */
function createLineReader(
  onLine: (line: string) => void,
  fits: (line: string) => boolean,
): (text: string) => boolean {
  const unified = createUnifier()
  let line = ''
  let fitted = true
  return (given) => {
    const text = unified(given)
    let from = 0
    // Only what is new is searched: a line of many megabytes comes in thousands of pieces.
    for (let at = text.indexOf('\n'); at >= 0 && fitted; at = text.indexOf('\n', from)) {
      line += text.slice(from, at)
      fitted = fits(line)
      if (fitted) onLine(line)
      line = ''
      from = at + 1
    }
    line += text.slice(from)
    fitted &&= fits(line)
    return fitted
  }
}

function fieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':')
  if (colon < 0) return [line, '']
  return [line.slice(0, colon), line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1))]
}

/** Lines end with LF, with CR, or with both, which may come apart: told as LF. A CR ends its line at once. */
function createUnifier(): (text: string) => string {
  let endedWithCr = false
  return (text) => {
    if (text === '') return ''
    const rest = endedWithCr && text.startsWith('\n') ? text.slice(1) : text
    endedWithCr = text.endsWith('\r')
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest
  }
}
