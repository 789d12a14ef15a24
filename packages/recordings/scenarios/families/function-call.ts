import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

/** The definition of a function, as the response repeats it from the request. */
export const functionTool = (
  name: string,
  description: string,
  properties: Readonly<Record<string, Fields>>,
): Fields => ({
  type: 'function',
  name,
  description,
  output_schema: null,
  parameters: {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  },
  strict: true,
})

/** A call of one of the app's functions; its arguments come as growing JSON. */
export const functionCall =
  (name: string, args: Fields): Step =>
  (tape) => {
    tape.wait(between(tape.random, 60, 180))
    const call = {
      type: 'function_call',
      call_id: `call_${scramble(tape.random, 'letters', 24)}`,
      name,
    }
    const place = tape.open('fc', { ...call, status: 'in_progress', arguments: '' })
    const words = JSON.stringify(args)
    tape.speak('response.function_call_arguments.delta', place, words)
    tape.emit('response.function_call_arguments.done', { ...place, arguments: words })
    tape.close(place, { ...call, status: 'completed', arguments: words })
  }
