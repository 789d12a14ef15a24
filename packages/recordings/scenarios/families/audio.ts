import { tokens } from '../tape/tokens.ts'
import type { Step } from '../tape/step.ts'

type Sound = {
  /** The whole file. */
  readonly sound: Buffer
  /** Bytes in a chunk. Where it is no multiple of three, every chunk ends with padding. */
  readonly chunk: number
  /** Milliseconds between two chunks. */
  readonly pace: number
  readonly transcript: string
}

/** A spoken answer: the sound in chunks, and beside it what it says. Its events name no item. */
export const spoken =
  ({ sound, chunk, pace, transcript }: Sound): Step =>
  (tape) => {
    const words = tokens(transcript, tape.random)
    const chunks = Math.ceil(sound.length / chunk)
    let said = 0
    for (let index = 0; index < chunks; index++) {
      tape.wait(pace)
      const bytes = sound.subarray(index * chunk, (index + 1) * chunk)
      tape.emit('response.audio.delta', { delta: bytes.toString('base64') })
      const until = Math.round(((index + 1) / chunks) * words.length)
      for (; said < until; said++) {
        tape.wait(4)
        tape.emit('response.audio.transcript.delta', { delta: words[said] ?? '' })
      }
    }
    tape.spent.output += words.length + chunks
    tape.wait(6)
    tape.emit('response.audio.transcript.done')
    tape.emit('response.audio.done')
  }
