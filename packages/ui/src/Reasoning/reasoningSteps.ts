import type { ItemOf } from '@response-stream/protocol'
import { plainText } from '../plain/plainText.ts'

/** One step of reasoning: the bold first line as its title, where it has one, and the rest. */
export type ReasoningStep = { title: string | null; body: string }

const titled = /^\s*\*\*([^*\n]+)\*\*[ \t]*(?:\n|$)/
const growingTitle = /^\s*\*\*([^*\n]*)\*?$/

/** A summary part or a reasoning text as a step. A title that is still being written counts as one. */
export function reasoningStep(text: string): ReasoningStep {
  const whole = titled.exec(text)
  if (whole) return { title: whole[1]?.trim() ?? null, body: text.slice(whole[0].length).trim() }
  const growing = growingTitle.exec(text)
  if (growing) return { title: growing[1]?.trim() ?? null, body: '' }
  return { title: null, body: text.trim() }
}

/** The steps of a reasoning item: its summary when there is one, else the raw text of open models. Empty ones are left out. */
export function reasoningSteps(item: ItemOf<'reasoning'>): readonly ReasoningStep[] {
  const summary = textsOf(item.summary)
  const texts = summary.length > 0 ? summary : textsOf(item.content ?? [])
  return texts.map(reasoningStep)
}

/** What the model thinks about right now, in one line: the newest title, else the newest line. */
export function liveLine(steps: readonly ReasoningStep[]): string {
  const newest = steps.at(-1)
  if (newest === undefined) return ''
  const lines = newest.body.split('\n').filter((line) => line.trim() !== '')
  return plainText(newest.title || (lines.at(-1) ?? '').replaceAll(/[*_`#>]+/g, ''), 200).trim()
}

function textsOf(parts: readonly { readonly type: string }[]): readonly string[] {
  return parts.flatMap((part) =>
    'text' in part && typeof part.text === 'string' && part.text.trim() !== '' ? [part.text] : [],
  )
}
