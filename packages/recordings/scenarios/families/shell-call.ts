import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import type { Tape } from '../tape/tape.ts'

type Command = {
  readonly command: string
  readonly stdout?: string
  readonly stderr?: string
  readonly exitCode?: number
  /** How long the command runs, in milliseconds. */
  readonly takes?: number
}

/** A container with a shell, as the response repeats it from the request. */
export const shellTool: Fields = { type: 'shell', environment: { type: 'container_auto' } }

/** Commands for a shell in the server's container, and what they print. */
export const shell =
  (...commands: Command[]): Step =>
  (tape) => {
    const call_id = `call_${scramble(tape.random, 'letters', 24)}`
    sayCommands(tape, call_id, commands)
    showOutput(tape, call_id, commands)
  }

const sayCommands = (tape: Tape, call_id: string, commands: readonly Command[]): void => {
  const container_id = `cntr_${scramble(tape.random, 'hex', 48)}`
  const call = {
    type: 'shell_call',
    call_id,
    environment: { type: 'container_reference', container_id },
  }
  const limits = { max_output_length: null, timeout_ms: null }
  const place = tape.open('sh', {
    ...call,
    status: 'in_progress',
    action: { ...limits, commands: [] },
  })
  commands.forEach(({ command }, command_index) => {
    // These events bear no item id.
    const address = { output_index: place.output_index, command_index }
    tape.emit('response.shell_call_command.added', { ...address, command: '' })
    tape.speak('response.shell_call_command.delta', address, command)
    tape.emit('response.shell_call_command.done', { ...address, command })
  })
  const action = { ...limits, commands: commands.map(({ command }) => command) }
  tape.close(place, { ...call, status: 'completed', action })
}

const showOutput = (tape: Tape, call_id: string, commands: readonly Command[]): void => {
  const item = { type: 'shell_call_output', status: 'completed', call_id, max_output_length: null }
  tape.wait(between(tape.random, 120, 300))
  const place = tape.open('sho', { ...item, output: [] })
  const output = commands.map(
    ({ stdout = '', stderr = '', exitCode = 0, takes }, command_index) => {
      const address = { ...place, command_index }
      const result = { outcome: { type: 'exit', exit_code: exitCode }, stderr, stdout }
      tape.wait(takes ?? between(tape.random, 200, 900))
      for (const line of stdout.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        tape.emit('response.shell_call_output_content.delta', {
          ...address,
          delta: { stdout: line },
        })
        tape.wait(between(tape.random, 10, 120))
      }
      if (stderr !== '') {
        tape.emit('response.shell_call_output_content.delta', { ...address, delta: { stderr } })
      }
      tape.emit('response.shell_call_output_content.done', { ...address, output: [result] })
      return result
    },
  )
  tape.close(place, { ...item, output })
}

/** A command for the user's own shell. It comes whole, and the app runs it. */
export const localShell =
  (...command: string[]): Step =>
  (tape) => {
    const call = {
      type: 'local_shell_call',
      call_id: `call_${scramble(tape.random, 'letters', 24)}`,
    }
    const action = { type: 'exec', command: [], env: {} }
    tape.wait(between(tape.random, 200, 400))
    const place = tape.open('lsh', { ...call, status: 'in_progress', action })
    tape.close(place, { ...call, status: 'completed', action: { ...action, command } })
  }
