export { readEvents, type ReadEventsOptions } from './readEvents.ts'
export type { SilenceLimits } from './silenceLimits.ts'
export { nextFrame, type Schedule } from './batch.ts'
export type { StreamSigns } from './signs.ts'
export { createStaticStore } from './createStaticStore.ts'
export { createStreamStore } from './createStreamStore.ts'
export { StreamError, type StreamErrorKind } from './errors.ts'
export type { Given, HttpOptions, StoredOptions } from './httpOptions.ts'
export { createHttpTransport } from './httpTransport.ts'
export { preloadActions } from './loadActions.ts'
export type { CreateResponse } from '@response-stream/protocol'
export type { Incoming, Transport, TransportContext } from './incoming.ts'
export type { StreamStoreOptions } from './options.ts'
export { createFrameReader, type Frame, type FrameReader } from './readFrames.ts'
export type { Persistence } from './route.ts'
export {
  cancelResponse,
  deleteResponse,
  listInputItems,
  listModels,
  retrieveResponse,
  type InputItemsPage,
  type Model,
  type Page,
} from './stored.ts'
export type { StreamActions, StreamSnapshot, StreamStore } from './streamStore.ts'
export {
  createWebSocketTransport,
  type WebSocketOptions,
  type WebSocketTransport,
} from './webSocketTransport.ts'
