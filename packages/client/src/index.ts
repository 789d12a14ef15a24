export { nextFrame, type Schedule } from './batch.ts'
export { createStaticStore } from './createStaticStore.ts'
export {
  createStreamStore,
  type StreamActions,
  type StreamStore,
  type StreamStoreOptions,
} from './createStreamStore.ts'
export { StreamError, type StreamErrorKind } from './errors.ts'
export { createHttpTransport, retrieveResponse, type HttpOptions } from './httpTransport.ts'
export type { CreateResponse } from '@response-stream/protocol'
export type { Incoming, Transport } from './incoming.ts'
export { readEvents, type ReadEventsOptions } from './readEvents.ts'
