import { itemShapes, table, type EventType, type ItemType } from './protocol.ts'

/** Names of all events in the table, in its order. */
export const eventTypes: readonly EventType[] = [...table.keys()] as EventType[] // the table's own names

/** Names of all item types in the table, in its order. */
export const itemTypes: readonly ItemType[] = [...itemShapes.keys()] as ItemType[] // as above
