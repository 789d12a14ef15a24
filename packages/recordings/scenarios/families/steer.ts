import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import type { Tape } from '../tape/tape.ts'

const responseId = (tape: Tape): Fields => ({
  previous_response_id: tape.response('in_progress')['id'] ?? null,
})

/** Input that the server has queued while the model speaks. The same id tells what became of it. */
export const steerAccepted =
  (id: string): Step =>
  (tape) => {
    tape.wait(24)
    tape.emit('response.steer.accepted', { steer: { id, ...responseId(tape) } })
  }

/** The input waits, since the response has ended with calls that only the app can answer. */
export const steerPending =
  (id: string): Step =>
  (tape) => {
    tape.wait(5)
    const required_input = tape.output.flatMap(({ type, call_id, name }): Fields[] =>
      type === 'function_call'
        ? [{ type: 'function_call_output', call_id: call_id ?? '', name: name ?? '' }]
        : [],
    )
    tape.emit('response.steer.pending', {
      reason: 'waiting_for_required_input',
      required_input,
      steer: { id, ...responseId(tape) },
    })
  }

/** Input that came too late. It goes back to the app whole. */
export const steerFailed =
  (words: string): Step =>
  (tape) => {
    tape.wait(1900)
    const content = [{ type: 'input_text', text: words }]
    tape.emit('response.steer.failed', {
      error: {
        type: 'invalid_request_error',
        code: 'response_already_completed',
        message: 'The response has completed and no longer accepts steering input.',
      },
      steer: { input: [{ type: 'message', role: 'user', content }], ...responseId(tape) },
    })
  }
