import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Operation =
  | { readonly type: 'create_file' | 'update_file'; readonly path: string; readonly diff: string }
  | { readonly type: 'delete_file'; readonly path: string }

/** The hosted patch tool, as the response repeats it from the request. */
export const applyPatchTool: Fields = { type: 'apply_patch' }

/** A change to one file, which the app carries out. */
export const applyPatch =
  (operation: Operation): Step =>
  (tape) => {
    tape.wait(between(tape.random, 60, 180))
    const call = {
      type: 'apply_patch_call',
      call_id: `call_${scramble(tape.random, 'letters', 24)}`,
    }
    const empty = 'diff' in operation ? { ...operation, diff: '' } : operation
    const place = tape.open('apc', { ...call, status: 'in_progress', operation: empty })
    if ('diff' in operation) {
      const { diff } = operation
      tape.speak('response.apply_patch_call_operation_diff.delta', place, diff)
      tape.emit('response.apply_patch_call_operation_diff.done', { ...place, diff })
    }
    tape.close(place, { ...call, status: 'completed', operation })
  }
