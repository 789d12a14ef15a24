import { createParser } from 'eventsource-parser'

/** Splits the bytes of one event stream into the data of its events, by the WHATWG rules. */
export type FrameReader = {
  /** Takes the next bytes, cut anywhere. False when an event is past the limit: the reader is of no more use then. */
  feed(bytes: Uint8Array): boolean
  /** Ends the stream: the data of an event whose closing blank line never came. */
  end(): string | undefined
}

/**
 * Makes a reader for one stream. `onData` gets the data of each event in order; names and ids of events are left
 * aside, since the JSON of a Responses event says its own type.
 */
export function createFrameReader(
  onData: (data: string) => void,
  maxFrameLength: number,
): FrameReader {
  let withinLimit = true
  let deliver = onData
  // The parser takes one byte order mark away itself: a decoder that did so too would take two.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parser = createParser({
    maxBufferSize: maxFrameLength,
    onEvent: ({ data }) => {
      // The parser measures only what it must keep between two chunks, not an event that came in one.
      if (data.length > maxFrameLength) withinLimit = false
      else deliver(data)
    },
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') withinLimit = false
    },
  })

  return {
    feed(bytes) {
      if (withinLimit) parser.feed(decoder.decode(bytes, { stream: true }))
      return withinLimit
    },
    end() {
      if (!withinLimit) return undefined
      let unclosed: string | undefined
      deliver = (data) => {
        unclosed = data
      }
      parser.feed(`${decoder.decode()}\n\n`)
      return unclosed
    },
  }
}
