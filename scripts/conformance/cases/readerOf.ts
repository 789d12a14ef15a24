import { decodeEvent } from '@response-stream/protocol'
import { decodeDialect } from '@response-stream/protocol/dialects'
import type { StreamCase } from './streamCase.ts'

/** Reads one message of a stream. */
export type Reader = typeof decodeEvent

/**
 * The reader that a case asks for: the wire's own, which a store has by itself, unless a frame holds
 * what a program made of an event. A store is told of that with its option `decode`.
 */
export function readerOf(one: StreamCase): Reader {
  return one.frames.some(holdsDialect) ? decodeDialect : decodeEvent
}

/** Does a frame say something else to the reader of all dialects? */
function holdsDialect({ json, raw }: StreamCase['frames'][number]): boolean {
  const message = json ?? raw
  if (message === undefined) return false
  try {
    return JSON.stringify(decodeEvent(message)) !== JSON.stringify(decodeDialect(message))
  } catch {
    return false // nested deeper than can be printed: no program makes that of an event
  }
}
