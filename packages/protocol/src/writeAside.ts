import type { WriteMove } from './row.ts'
import { typeOf, type JsonObject } from './shape.ts'
import { warn, type Aside, type StreamState } from './state.ts'
import { read, write } from './write.ts'

/** The state after an event wrote beside the items. */
export function writeAside(state: StreamState, move: WriteMove, event: JsonObject): StreamState {
  const value = read(event, move.from)
  if (typeof value !== 'string') {
    const message = `${typeOf(event)} has a field of the wrong kind.`
    return warn(state, { code: 'bad_field', message })
  }
  // Addresses beside the items are made of names alone.
  const path = move.address.flatMap((segment) => ('key' in segment ? [segment.key] : []))
  const aside = write(state.aside, path, (said) =>
    move.verb === 'append' && typeof said === 'string' ? said + value : value,
  )
  return { ...state, aside: aside as Aside } // the rows of the table write the fields of Aside alone
}
