import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import type { Place, Tape } from '../tape/tape.ts'

type Thoughts = {
  /** Summaries that a reader may see, each with a bold title on its first line. */
  readonly summary?: readonly string[]
  /** How long the model thinks before each summary and after the last, in milliseconds. */
  readonly pauses?: readonly number[]
  /** Thinking that nobody sees, counted in the usage. */
  readonly hiddenTokens?: number
  /** The server sends `encrypted_content`, anew each time it shows the item. @default true */
  readonly encrypted?: boolean
  /** Milliseconds of silence after which the server sends a `keepalive`. */
  readonly keepaliveEvery?: number
}

/** A reasoning item as OpenAI shows it: summaries, and the thoughts themselves under seal. */
export const reasoning =
  ({
    summary = [],
    pauses = [],
    hiddenTokens = 0,
    encrypted = true,
    keepaliveEvery,
  }: Thoughts): Step =>
  (tape) => {
    const seal = (): Fields =>
      encrypted ? { encrypted_content: sealed(tape), content: [] } : { content: [] }
    const place = tape.open('rs', { type: 'reasoning', summary: [], ...seal() })
    const parts = summary.map((words, index) => {
      silence(tape, pauses[index] ?? between(tape.random, 700, 1500), keepaliveEvery)
      return summarise(tape, place, words, index)
    })
    silence(tape, pauses[summary.length] ?? between(tape.random, 400, 900), keepaliveEvery)
    tape.spent.reasoning += hiddenTokens
    tape.close(place, { type: 'reasoning', summary: parts, ...seal() })
    if (encrypted) tape.reseal(place, { type: 'reasoning', summary: parts, ...seal() })
  }

const sealed = (tape: Tape): string => `gAAAAABq${scramble(tape.random, 'base64url', 600)}==`

const silence = (tape: Tape, milliseconds: number, keepaliveEvery = Infinity): void => {
  let left = milliseconds
  for (; left > keepaliveEvery; left -= keepaliveEvery) {
    tape.wait(keepaliveEvery)
    tape.emit('keepalive')
  }
  tape.wait(left)
}

const summarise = (tape: Tape, place: Place, words: string, index: number): Fields => {
  const address = { ...place, summary_index: index }
  const part = { type: 'summary_text', text: words }
  tape.emit('response.reasoning_summary_part.added', {
    ...address,
    part: { type: 'summary_text', text: '' },
  })
  // Summaries are written by a second model and do not count as output.
  tape.speak('response.reasoning_summary_text.delta', address, words, {}, 'uncounted')
  tape.emit('response.reasoning_summary_text.done', { ...address, text: words })
  tape.emit('response.reasoning_summary_part.done', { ...address, part })
  return part
}

const spellings = {
  /** OpenAI's own, also LM Studio's and DeepSeek's. */
  openai: { part: 'response.content_part', text: 'response.reasoning_text' },
  /** The schema of Open Responses. */
  'open-responses': { part: 'response.content_part', text: 'response.reasoning' },
  vllm: { part: 'response.reasoning_part', text: 'response.reasoning_text' },
}

/** A reasoning item as open-weights servers show it: the thoughts themselves, part by part. */
export const openReasoning =
  (thoughts: readonly string[], spelling: keyof typeof spellings = 'openai'): Step =>
  (tape) => {
    const events = spellings[spelling]
    const common = { type: 'reasoning', summary: [] }
    const place = tape.open('rs', { ...common, status: 'in_progress', content: [] })
    const before = tape.spent.output
    const content = thoughts.map((words, index) => {
      const address = { ...place, content_index: index }
      const part = { type: 'reasoning_text', text: words }
      tape.emit(`${events.part}.added`, { ...address, part: { ...part, text: '' } })
      tape.speak(`${events.text}.delta`, address, words)
      tape.emit(`${events.text}.done`, { ...address, text: words })
      tape.emit(`${events.part}.done`, { ...address, part })
      return part
    })
    tape.spent.reasoning += tape.spent.output - before
    tape.spent.output = before
    tape.close(place, { ...common, status: 'completed', content })
  }
