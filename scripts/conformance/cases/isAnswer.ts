import type { StreamCase } from './streamCase.ts'

/** Is a case about the answer, not about its events? The fold knows nothing of answers. */
export function isAnswer({ transport, category }: StreamCase): boolean {
  return transport !== undefined || category === 'http'
}
