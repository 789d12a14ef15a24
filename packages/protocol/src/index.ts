export { decodeEvent, type Decoded } from './decode.ts'
export { citations, type Citation } from './citations.ts'
export {
  toInput,
  type LeftOut,
  type LeftOutReason,
  type NextInput,
  type ToInputOptions,
} from './input.ts'
export { isItem } from './isItem.ts'
export { isEnded, isTerminal, type Phase } from './phase.ts'
export {
  type Annotation,
  type EventOf,
  type EventType,
  type Item,
  type ItemOf,
  type ItemType,
  type Part,
  type PartOf,
  type ResponseHead,
  type StoredResponse,
  type StreamEvent,
  type UnknownEvent,
  type Usage,
} from './protocol.ts'
export type {
  CreateResponse,
  ErrorBody,
  InputItem,
  InputMessage,
  InputPart,
  ItemReference,
} from './request.ts'
export { reduce } from './reduce.ts'
export { reduceAll } from './reduceAll.ts'
export { foldResponse } from './foldResponse.ts'
export {
  items,
  openCalls,
  outputText,
  refusalText,
  timing,
  usage,
  type OpenCall,
  type Timing,
} from './select.ts'
export { eventTypes, itemTypes } from './typeNames.ts'
export { settle, type Ending } from './settle.ts'
export type { Extension, JsonObject } from './shape.ts'
export type { Span } from './spans.ts'
export {
  connect,
  initialState,
  type Draft,
  type Slot,
  type StreamFault,
  type StreamState,
  type Times,
  type Warning,
} from './state.ts'
export { toResponse } from './toResponse.ts'
export { warn } from './warn.ts'
