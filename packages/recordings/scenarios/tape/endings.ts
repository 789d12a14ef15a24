import { servers } from './servers.ts'
import type { Fields } from './spell.ts'
import type { Step } from './step.ts'
import type { Tape } from './tape.ts'

const usage = ({ settings, spent }: Tape, limit?: number): Fields => {
  const input = settings.inputTokens ?? 48
  const output = limit ?? spent.output + spent.reasoning + 6
  return {
    input_tokens: input,
    input_tokens_details: { cache_write_tokens: 0, cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: spent.reasoning },
    total_tokens: input + output,
    ...servers[settings.server ?? 'openai'].cost(input, output),
  }
}

/** `response.completed`, with all that was said. */
export const completed = (): Step => (tape) => {
  tape.wait(18)
  const created = tape.response('completed')['created_at']
  tape.emit('response.completed', {
    response: tape.response('completed', {
      completed_at: Number(created) + Math.max(1, Math.round(tape.elapsed() / 1000)),
      output: tape.output,
      service_tier: 'default',
      usage: usage(tape),
    }),
  })
  tape.ended = true
}

/** `response.incomplete`: the server stopped the model, and says why. */
export const incomplete =
  (reason: 'max_output_tokens' | 'content_filter'): Step =>
  (tape) => {
    tape.wait(12)
    tape.emit('response.incomplete', {
      response: tape.response('incomplete', {
        incomplete_details: { reason },
        output: tape.output,
        service_tier: 'default',
        usage: usage(
          tape,
          reason === 'max_output_tokens' ? tape.settings.maxOutputTokens : undefined,
        ),
      }),
    })
    tape.ended = true
  }

/** The `error` event as OpenAI sends it, nested under `error`. `response.failed` follows. */
export const nestedError =
  (error: { type: string; code: string | null; message: string; param?: string | null }): Step =>
  (tape) => {
    tape.wait(35)
    tape.emit('error', { error: { param: null, ...error } })
  }

/** The `error` event as the documents and some gateways spell it: code, message and param side by side. */
export const flatError =
  (error: { code: string | null; message: string; param?: string | null }): Step =>
  (tape) => {
    tape.wait(35)
    tape.emit('error', { param: null, ...error })
    tape.ended = true
  }

/** `response.failed`. Its snapshot has no output and no usage, whatever was said before. */
export const failed =
  (error: { code: string; message: string }): Step =>
  (tape) => {
    tape.wait(3)
    tape.emit('response.failed', { response: tape.response('failed', { error }) })
    tape.ended = true
  }

/** `response.cancelled`: someone asked for an end, and the server confirms it. */
export const cancelled = (): Step => (tape) => {
  tape.emit('response.cancelled', {
    response: tape.response('cancelled', { output: tape.output, usage: usage(tape) }),
  })
  tape.ended = true
}

/** The connection breaks: nothing more comes. */
export const cut = (): Step => (tape) => {
  tape.ended = true
}

/** The connection breaks in the middle of an event: its first bytes are there and no more. */
export const torn = (): Step => (tape) => {
  tape.wait(20)
  tape.raw(
    'event: response.output_text.delta\ndata: {"type":"response.output_text.delta","content_ind',
  )
  tape.ended = true
}

/** The mark that some servers send behind the last event. */
export const done = (): Step => (tape) => {
  tape.raw('data: [DONE]\n\n')
}
