import { append, family, put } from '../row.ts'

/**
 * A spoken answer. It belongs to the response as a whole: its events name no item.
 *
 *   audio.delta* > audio.done, audio.transcript.delta* > audio.transcript.done
 *
 * The sound is base64, chunk behind chunk: a chunk may end with padding.
 */
export const audio = family({
  events: {
    'response.audio.delta': append('@audio/data', 'delta'),
    'response.audio.done': put('@audio/status', 'type'),
    'response.audio.transcript.delta': append('@audio/transcript', 'delta'),
    'response.audio.transcript.done': put('@audio/status', 'type'),
  },
})
