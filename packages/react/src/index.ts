export { seedStoredResponse, storedResponseOptions } from './queries.ts'
export type { StoredResponseKey, StoredResponseQuery } from './queries.ts'
export type { ReadableStore } from './streamContext.ts'
export { StreamProvider, type StreamProviderProps } from './StreamProvider.tsx'
export {
  useResponseStream,
  type ResponseStream,
  type ResponseStreamOptions,
} from './useResponseStream.ts'
export { useStoredResponse, type UseStoredResponseOptions } from './useStoredResponse.ts'
export { useItem, useItemOrder, useStream } from './useStream.ts'
