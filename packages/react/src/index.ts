export { inputItemsOptions, modelsOptions } from './lists.ts'
export type {
  InputItemsData,
  InputItemsKey,
  InputItemsOptions,
  InputItemsQuery,
  ModelsKey,
  ModelsQuery,
} from './lists.ts'
export { cancelResponseOptions, deleteResponseOptions } from './mutations.ts'
export type { CancelResponseMutation, DeleteResponseMutation } from './mutations.ts'
export { seedStoredResponse, storedResponseOptions } from './queries.ts'
export type { StoredResponseKey, StoredResponseQuery } from './queries.ts'
export type { ReadableStore } from './streamContext.ts'
export { StreamProvider, type StreamProviderProps } from './StreamProvider.tsx'
export { useCancelResponse, type UseCancelResponseOptions } from './useCancelResponse.ts'
export { useDeleteResponse, type UseDeleteResponseOptions } from './useDeleteResponse.ts'
export { useInputItems, type UseInputItemsOptions } from './useInputItems.ts'
export { useModels, type UseModelsOptions } from './useModels.ts'
export {
  useResponseStream,
  type ResponseStream,
  type ResponseStreamOptions,
} from './useResponseStream.ts'
export { useStoredResponse, type UseStoredResponseOptions } from './useStoredResponse.ts'
export { useItem, useItemOrder, useStream } from './useStream.ts'
