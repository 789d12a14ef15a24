import type { Mark, Passage } from '../tape/passage.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import type { Place, Tape } from '../tape/tape.ts'

type Part = { readonly kind: 'text' | 'refusal'; readonly passage: Passage }
type Speech = string | Passage | readonly Part[]

/** What a message may be told beside its words. */
export type MessageOptions = {
  readonly phase?: 'commentary' | 'final_answer'
  readonly status?: 'completed' | 'incomplete'
  /** Unit of the offsets in citations. @default 'utf-16' */
  readonly offsets?: 'utf-16' | 'code-points'
  /** The stream breaks off behind the last delta: no `done` follows. */
  readonly unfinished?: boolean
}

/** A part of a message that says something. */
export const text = (words: string | Passage): Part => ({
  kind: 'text',
  passage: typeof words === 'string' ? [words] : words,
})

/** A part of a message that declines. */
export const refusal = (words: string): Part => ({ kind: 'refusal', passage: [words] })

/** An assistant message: one text, or several parts one after the other. */
export const message =
  (speech: Speech, options: MessageOptions = {}): Step =>
  (tape) => {
    const { phase, status = 'completed', unfinished = false } = options
    const common = { type: 'message', ...(phase && { phase }), role: 'assistant' }
    const place = tape.open('msg', { ...common, status: 'in_progress', content: [] })
    const parts = toParts(speech).map((part, index, all) => {
      const last = index === all.length - 1
      const at = { place, index, options, closes: !(unfinished && last) }
      return part.kind === 'text' ? sayText(tape, part, at) : sayRefusal(tape, part, at)
    })
    if (!unfinished) tape.close(place, { ...common, status, content: parts })
  }

type At = { place: Place; index: number; options: MessageOptions; closes: boolean }

const toParts = (speech: Speech): readonly Part[] => {
  if (typeof speech === 'string') return [text(speech)]
  return speech.every(isPart) ? speech : [text(speech.filter((piece) => !isPart(piece)))]
}

const isPart = (piece: Part | Mark | string): piece is Part =>
  typeof piece === 'object' && 'kind' in piece

const sayText = (tape: Tape, { passage }: Part, { place, index, options, closes }: At): Fields => {
  const address = { ...place, content_index: index }
  const length = (words: string): number =>
    options.offsets === 'code-points' ? Array.from(words).length : words.length
  const annotations: Fields[] = []
  let said = ''
  tape.emit('response.content_part.added', { ...address, part: textPart('', []) })
  for (const piece of passage) {
    const shown = typeof piece === 'string' ? piece : piece.shown
    const start = length(said)
    if (typeof piece === 'string' || !piece.whole) speakText(tape, address, shown)
    else if (shown !== '') insert(tape, address, shown)
    said += shown
    if (typeof piece !== 'string') {
      const annotation = piece.annotation(start, length(said))
      tape.emit('response.output_text.annotation.added', {
        ...address,
        annotation,
        annotation_index: annotations.push(annotation) - 1,
      })
    }
  }
  if (closes) {
    tape.wait(2)
    tape.emit('response.output_text.done', { ...address, logprobs: [], text: said })
    tape.emit('response.content_part.done', { ...address, part: textPart(said, annotations) })
  }
  return textPart(said, annotations)
}

const speakText = (tape: Tape, address: Fields, words: string): void => {
  tape.speak('response.output_text.delta', address, words, { logprobs: [] })
}

// The server resolves a link before it sends it, so the whole of it comes as one delta.
const insert = (tape: Tape, address: Fields, shown: string): void => {
  tape.wait(140)
  tape.emit('response.output_text.delta', {
    ...address,
    delta: shown,
    logprobs: [],
    ...tape.padding(shown),
  })
}

const textPart = (words: string, annotations: readonly Fields[]): Fields => ({
  type: 'output_text',
  annotations,
  logprobs: [],
  text: words,
})

const sayRefusal = (tape: Tape, { passage }: Part, { place, index, closes }: At): Fields => {
  const address = { ...place, content_index: index }
  const words = passage.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')
  tape.emit('response.content_part.added', { ...address, part: { type: 'refusal', refusal: '' } })
  tape.speak('response.refusal.delta', address, words, {}, 'plain')
  const part = { type: 'refusal', refusal: words }
  if (closes) {
    tape.wait(2)
    tape.emit('response.refusal.done', { ...address, refusal: words })
    tape.emit('response.content_part.done', { ...address, part })
  }
  return part
}
