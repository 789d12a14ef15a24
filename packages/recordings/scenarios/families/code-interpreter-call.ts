import { between } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Run = {
  readonly container: string
  readonly code: string
  /** What the code printed; null when the request did not include outputs. */
  readonly logs: string | null
  readonly takes?: number
}

/** The hosted interpreter, as the response repeats it from the request. */
export const codeInterpreterTool: Fields = {
  type: 'code_interpreter',
  container: { type: 'auto', file_ids: [], memory_limit: null },
}

/** Code that the model writes and the server runs. */
export const codeInterpreter =
  ({ container, code, logs, takes }: Run): Step =>
  (tape) => {
    const call = { type: 'code_interpreter_call', container_id: container }
    const place = tape.open('ci', { ...call, status: 'in_progress', code: '', outputs: null })
    tape.emit('response.code_interpreter_call.in_progress', place)
    tape.speak('response.code_interpreter_call_code.delta', place, code)
    tape.emit('response.code_interpreter_call_code.done', { ...place, code })
    tape.emit('response.code_interpreter_call.interpreting', place)
    tape.wait(takes ?? between(tape.random, 400, 1100))
    tape.emit('response.code_interpreter_call.completed', place)
    const outputs = logs === null ? null : [{ type: 'logs', logs }]
    tape.close(place, { ...call, status: 'completed', code, outputs })
  }
