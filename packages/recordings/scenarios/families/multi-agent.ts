import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import { whole } from './whole.ts'

const said = (text: string): Fields[] => [{ type: 'output_text', annotations: [], text }]

/** Steps whose events and items are those of one agent. */
export const by =
  (agent_name: string, ...steps: readonly ((agent: Fields) => Step)[]): Step =>
  (tape) => {
    const agent = { agent: { agent_name } }
    tape.also = agent
    for (const step of steps) step(agent)(tape)
    tape.also = {}
  }

/** A call by which an agent leads others, and what it gives back. */
export const leads =
  (action: string, args: Fields, result: Fields, takes = 0): ((agent: Fields) => Step) =>
  (agent) =>
  (tape) => {
    const call_id = `call_${scramble(tape.random, 'letters', 24)}`
    const call = { type: 'multi_agent_call', ...agent, action, call_id }
    tape.wait(between(tape.random, 200, 500))
    whole('mac', { ...call, arguments: JSON.stringify(args) })(tape)
    tape.wait(takes)
    const output = said(JSON.stringify(result))
    whole('maco', { ...call, type: 'multi_agent_call_output', output })(tape)
  }

/** What one agent tells another. */
export const tells =
  (recipient: string, text: string, takes: number): ((agent: Fields) => Step) =>
  (agent) =>
  (tape) => {
    tape.wait(takes)
    const { agent_name = '' } = agent['agent'] as Fields // as `by` has made it
    const item = { type: 'agent_message', ...agent, author: agent_name, recipient }
    whole('amsg', { ...item, content: said(text) })(tape)
  }

/** Any step, whose events bear the name of the agent. */
export const does =
  (step: Step): ((agent: Fields) => Step) =>
  () =>
    step
