'use client'

import { useState } from 'react'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { ComposerContext, useComposer } from './composerContext.ts'
import { ComposerSend } from './ComposerSend.tsx'
import { isComposing } from './isComposing.ts'
import { useAutosize } from './useAutosize.ts'

/** The props of `Composer.Root`. */
export type ComposerProps = Omit<PartProps<'form'>, 'onSubmit'> & {
  /** Told the text when the user sends it; the field is empty afterwards. */
  onSend: (text: string) => void
  /** Ends the answer that runs. */
  onStop?: (() => void) | undefined
  /** Whether an answer runs: Send is Stop then, typing goes on. Sets `data-running`. @default false */
  running?: boolean | undefined
  /** Why nothing can be sent now, in words; also what disables it. Sets `data-disabled`. */
  disabledReason?: string | undefined
  /** What the field holds at first. */
  defaultText?: string | undefined
  placeholder?: string | undefined
  /** What stands below the text, before Send. */
  tools?: ReactNode
}

/** The field to write in. Without children it draws the usual arrangement. */
export function ComposerRoot(props: ComposerProps): ReactElement {
  const {
    onSend,
    onStop,
    running = false,
    disabledReason,
    defaultText = '',
    placeholder,
    tools,
    children,
    ...rest
  } = props
  const labels = useLabels()
  const [text, setText] = useState(defaultText)
  const [input, setInput] = useState<HTMLTextAreaElement | null>(null)
  const disabled = disabledReason !== undefined
  const submit = () => {
    if (disabled || running || text.trim() === '') return
    onSend(text.trim())
    setText('')
    input?.focus()
  }
  const stop = () => {
    onStop?.()
    input?.focus()
  }
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    submit()
  }
  const usual = (
    <>
      <ComposerInput placeholder={disabledReason ?? placeholder} />
      <div data-part="composer-tools">
        <span data-part="composer-slot">{tools}</span>
        <ComposerSend />
      </div>
    </>
  )
  const own = {
    'aria-label': labels.message,
    'data-running': running,
    'data-disabled': disabled,
    onSubmit,
  }
  return (
    <ComposerContext value={{ text, setText, running, disabled, submit, stop, input, setInput }}>
      {renderPart('form', 'composer', own, { ...rest, children: children ?? usual })}
    </ComposerContext>
  )
}

/** The text itself: grows to twelve lines. Enter sends, Shift and Enter breaks the line, Escape stops the answer. */
export function ComposerInput({ ref, ...props }: PartProps<'textarea'>): ReactElement {
  const { text, setText, running, disabled, submit, stop, input, setInput } = useComposer()
  const labels = useLabels()
  const fieldRef = useMergedRef(setInput, ref)
  useAutosize(input, text)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape' && running) stop()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    // The form's own event tells those around it, too.
    if (event.currentTarget.form === null) submit()
    else event.currentTarget.form.requestSubmit()
  }
  const own = {
    'aria-label': labels.message,
    rows: 1,
    dir: 'auto',
    value: text,
    disabled,
    enterKeyHint: 'send',
    onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
    onKeyDown,
  }
  const named = { ...props, placeholder: props.placeholder ?? labels.messagePlaceholder }
  return renderPart('textarea', 'composer-input', own, { ...named, ref: fieldRef })
}

/**
 * The parts of the composer. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Composer.Root onSend={(text) => send({ model, input: text })} onStop={stop} running={isStreaming} />
 */
export const Composer: {
  Root: typeof ComposerRoot
  Input: typeof ComposerInput
  Send: typeof ComposerSend
} = { Root: ComposerRoot, Input: ComposerInput, Send: ComposerSend }
