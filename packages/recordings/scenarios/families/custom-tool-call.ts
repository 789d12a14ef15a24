import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

/** A tool that takes free text, as the response repeats it from the request. */
export const customTool = (name: string, description: string): Fields => ({
  type: 'custom',
  description,
  format: { type: 'text' },
  name,
})

/** A call of such a tool: its input grows as text, not as JSON. */
export const customToolCall =
  (name: string, input: string): Step =>
  (tape) => {
    tape.wait(between(tape.random, 60, 180))
    const call_id = `call_${scramble(tape.random, 'letters', 24)}`
    const call = { type: 'custom_tool_call', call_id, name }
    const place = tape.open('ctc', { ...call, status: 'in_progress', input: '' })
    tape.speak('response.custom_tool_call_input.delta', place, input)
    tape.emit('response.custom_tool_call_input.done', { ...place, input })
    tape.close(place, { ...call, status: 'completed', input })
  }
