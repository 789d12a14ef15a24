'use client'

import type { ReactElement } from 'react'
import { Markdown } from '../Markdown/Markdown.tsx'
import { plainText } from '../plain/plainText.ts'
import type { ReasoningStep } from './reasoningSteps.ts'

/** The props of `StepList`. */
export type StepListProps = {
  steps: readonly ReasoningStep[]
  /** The model thinks: the last step still grows. */
  running: boolean
  /** The last step broke off. */
  cut: boolean
}

/** What the model thought, step by step. */
export function StepList({ steps, running, cut }: StepListProps): ReactElement {
  return (
    <ol data-part="reasoning-steps">
      {steps.map((step, place) => {
        const isLast = place === steps.length - 1
        // Steps only ever come at the end.
        return <Step key={place} step={step} active={running && isLast} cut={cut && isLast} />
      })}
    </ol>
  )
}

type StepProps = { step: ReasoningStep; active: boolean; cut: boolean }

function Step({ step, active, cut }: StepProps): ReactElement {
  return (
    <li data-part="reasoning-step" data-active={active ? '' : undefined}>
      {step.title === null ? null : (
        <p data-part="reasoning-title" dir="auto">
          {plainText(step.title, 200)}
        </p>
      )}
      {step.body === '' ? null : <Markdown text={step.body} streaming={active} cut={cut} />}
    </li>
  )
}
