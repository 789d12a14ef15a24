import type { Citation } from '@response-stream/protocol'
import { plainText } from '../plain/plainText.ts'

/** What a source is called: its title, else its host, else its file. */
export function titleOf({ title, host }: Citation): string {
  return plainText(title, 300) || host || ''
}
