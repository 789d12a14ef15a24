import { spoken } from '../families/audio.ts'
import { chime } from '../sound/chime.ts'
import { stream } from '../tape/stream.ts'

export const spokenAnswer = stream(
  'spoken-answer',
  { model: 'gpt-audio-2026-02-11', inputTokens: 26 },
  spoken({
    sound: chime(),
    chunk: 3200,
    pace: 84,
    transcript:
      'Three notes, each higher than the last: this is the chime before an announcement at the stations of the harbour line.',
  }),
)
