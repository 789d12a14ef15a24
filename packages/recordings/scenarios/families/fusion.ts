import { between } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import type { Place, Tape } from '../tape/tape.ts'
import { tokens } from '../tape/tokens.ts'

type Panel = {
  readonly model: string
  readonly reasoning?: string
  readonly content: string
  /** The model breaks off behind its words, with this error and status. */
  readonly fails?: { readonly error: string; readonly status_code: number }
}

type Fusion = {
  readonly panels: readonly Panel[]
  readonly analyst: string
  readonly judge: string
  readonly analysis: Fields
  readonly sources: readonly Fields[]
}

/** OpenRouter's fusion: several models answer at the same time, one says where they agree. */
export const fusion =
  ({ panels, analyst, judge, analysis, sources }: Fusion): Step =>
  (tape) => {
    const type = 'openrouter:fusion'
    const place = tape.open('fus', { type, status: 'in_progress' })
    tape.emit('response.fusion_call.in_progress', place)
    for (const { model } of panels)
      tape.emit('response.fusion_call.panel.added', { ...place, model })
    speakInTurns(tape, place, panels)
    const judges = { analyst_model: analyst, judge_model: judge }
    tape.emit('response.fusion_call.analysis.in_progress', { ...place, ...judges })
    tape.wait(2600)
    tape.emit('response.fusion_call.analysis.completed', { ...place, analysis })
    tape.emit('response.fusion_call.completed', place)
    tape.close(place, {
      type,
      status: 'completed',
      responses: panels.flatMap(({ model, content, fails }) => (fails ? [] : [{ model, content }])),
      failed_models: panels.flatMap(({ model, fails }) => (fails ? [{ model, ...fails }] : [])),
      analysis,
      sources,
    })
  }

// Whose turn it is to speak, the seed decides: the panels grow side by side.
const speakInTurns = (tape: Tape, place: Place, panels: readonly Panel[]): void => {
  const open = panels.map((panel) => ({ panel, deltas: deltas(tape, panel) }))
  while (open.length > 0) {
    const index = between(tape.random, 0, open.length - 1)
    const speaker = open[index]
    const next = speaker?.deltas.shift()
    if (speaker === undefined) continue
    const { model } = speaker.panel
    tape.wait(between(tape.random, 8, 40))
    if (next === undefined) {
      open.splice(index, 1)
      endPanel(tape, place, speaker.panel)
    } else {
      tape.emit(`response.fusion_call.panel.${next.kind}`, { ...place, model, delta: next.delta })
    }
  }
}

const deltas = (tape: Tape, { reasoning = '', content }: Panel) => [
  ...tokens(reasoning, tape.random).map((delta) => ({ kind: 'reasoning.delta', delta })),
  ...tokens(content, tape.random).map((delta) => ({ kind: 'delta', delta })),
]

const endPanel = (tape: Tape, place: Place, { model, content, fails }: Panel): void => {
  if (fails === undefined) {
    tape.emit('response.fusion_call.panel.completed', { ...place, model, content })
  } else {
    tape.emit('response.fusion_call.panel.failed', { ...place, model, ...fails })
  }
}
