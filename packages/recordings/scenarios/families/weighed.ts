import { between } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Weight = readonly [token: string, logprob: number]

/** A token that was chosen, and those that were not. */
export type Weighed = readonly [...Weight, ...others: readonly Weight[]]

const weight = ([token, logprob]: Weight): Fields => ({
  token,
  bytes: [...new TextEncoder().encode(token)],
  logprob,
})

const logprob = ([token, chosen, ...others]: Weighed): Fields => ({
  ...weight([token, chosen]),
  top_logprobs: [weight([token, chosen]), ...others.map(weight)],
})

const part = (text: string, logprobs: readonly Fields[]): Fields => ({
  type: 'output_text',
  annotations: [],
  logprobs,
  text,
})

/** A message that says beside each token how likely it was, and what else was. */
export const weighed =
  (...chosen: readonly Weighed[]): Step =>
  (tape) => {
    const common = { type: 'message', role: 'assistant' }
    const place = tape.open('msg', { ...common, status: 'in_progress', content: [] })
    const address = { ...place, content_index: 0 }
    tape.emit('response.content_part.added', { ...address, part: part('', []) })
    for (const token of chosen) {
      const [delta] = token
      tape.wait(between(tape.random, 12, 36))
      const event = { ...address, delta, logprobs: [logprob(token)], ...tape.padding(delta) }
      tape.emit('response.output_text.delta', event)
    }
    const text = chosen.map(([token]) => token).join('')
    const logprobs = chosen.map(logprob)
    tape.spent.output += chosen.length
    tape.emit('response.output_text.done', { ...address, logprobs, text })
    tape.emit('response.content_part.done', { ...address, part: part(text, logprobs) })
    tape.close(place, { ...common, status: 'completed', content: [part(text, logprobs)] })
  }
