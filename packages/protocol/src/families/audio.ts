import { append, family, put } from '../row.ts'
import { text } from '../shape.ts'

/**
 * A spoken answer. It belongs to the response as a whole: its events name no item.
 *
 *   audio.delta* > audio.done, audio.transcript.delta* > audio.transcript.done
 *
 * The sound is base64, chunk behind chunk: a chunk may end with padding.
 */
export const audio = family({
  events: {
    'response.audio.delta': append('@audio/data', 'delta', { delta: text }),
    'response.audio.done': put('@audio/status', 'type', { type: text }),
    'response.audio.transcript.delta': append('@audio/transcript', 'delta', { delta: text }),
    'response.audio.transcript.done': put('@audio/status', 'type', { type: text }),
  },
})
