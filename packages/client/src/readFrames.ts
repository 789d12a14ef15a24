import { createParser } from 'eventsource-parser'

/** One event of a stream, as it stands between two blank lines. */
export type Frame = {
  data: string
  /** What its event line says, if it has one. */
  event?: string | undefined
}

/** Splits the bytes of one event stream into its events, by the WHATWG rules. */
export type FrameReader = {
  /**
   * Takes the next bytes, cut anywhere. False when an event, or what stands in place of the first, is past the limit: it
   * is to be left then.
   */
  feed(bytes: Uint8Array): boolean
  /** Ends the stream: an event whose closing blank line never came. */
  end(): Frame | undefined
  /** The text, as long as there was no event in it: it may be something else. */
  lead(): string | undefined
}

/** Makes a reader for one stream. `onFrame` gets each event in order. Their ids are left aside. */
export function createFrameReader(
  onFrame: (frame: Frame) => void,
  maxFrameLength: number,
): FrameReader {
  let withinLimit = true
  let deliver = onFrame
  let lead: string | undefined = ''
  // The parser takes one byte order mark away itself: a decoder that did so too would take two.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parser = createParser({
    maxBufferSize: maxFrameLength,
    onEvent: (frame) => {
      lead = undefined
      // The parser measures only what it must keep between two chunks, not an event that came in one.
      if (frame.data.length > maxFrameLength) withinLimit = false
      else deliver(frame)
    },
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') withinLimit = false
    },
  })

  return {
    feed(bytes) {
      const text = decoder.decode(bytes, { stream: true })
      if (lead !== undefined) lead += text
      parser.feed(text)
      if (lead !== undefined && lead.length > maxFrameLength) withinLimit = false
      return withinLimit
    },
    end() {
      let unclosed: Frame | undefined
      deliver = (frame) => {
        unclosed = frame
      }
      parser.feed(`${decoder.decode()}\n\n`)
      return unclosed
    },
    lead: () => lead,
  }
}
