'use client'

import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { ComposerContext } from './composerContext.ts'
import { ComposerAttach, ComposerFiles } from './ComposerFiles.tsx'
import { ComposerInput } from './ComposerInput.tsx'
import { ComposerSend } from './ComposerSend.tsx'
import { useAttachments } from './useAttachments.ts'
import type { AttachLimits } from './useAttachments.ts'
import { useDrop } from './useDrop.ts'

/** The props of `Composer.Root`. */
export type ComposerProps = Omit<PartProps<'form'>, 'onSubmit'> & {
  /** Told the text and the files when the user sends them; the field is empty afterwards. */
  onSend: (text: string, files: readonly File[]) => void
  /** Ends the answer that runs. */
  onStop?: (() => void) | undefined
  /** Whether an answer runs: Send is Stop then, typing goes on. Sets `data-running`. @default false */
  running?: boolean | undefined
  /** Why nothing can be sent now, in words; also what disables it. Sets `data-disabled`. */
  disabledReason?: string | undefined
  /** What the field holds at first. */
  defaultText?: string | undefined
  placeholder?: string | undefined
  /** Which files may be attached, by button, paste and drop; without it none may. While files are dragged here, `data-dragging`. */
  attach?: AttachLimits | undefined
  /** What was sent before, the oldest first: ArrowUp in the empty field brings it back. @default what was sent from here */
  history?: readonly string[] | undefined
  /** What stands below the text, before Send. */
  tools?: ReactNode
}

/** The field to write in. Without children it draws the usual arrangement. */
export function ComposerRoot(props: ComposerProps): ReactElement {
  const { onSend, onStop, running = false, disabledReason, defaultText = '', ...others } = props
  const { placeholder, attach, history, tools, children, ...rest } = others
  const labels = useChatLabels()
  const [text, setText] = useState(defaultText)
  const [own, setOwn] = useState<readonly string[]>([])
  const [input, setInput] = useState<HTMLTextAreaElement | null>(null)
  const attachments = useAttachments(attach ?? {})
  const disabled = disabledReason !== undefined
  const { dragging, handlers } = useDrop(attach === undefined || disabled ? null : attachments.add)
  const submit = () => {
    const words = text.trim()
    const { files } = attachments
    if (disabled || running || (words === '' && files.length === 0)) return
    onSend(words, files)
    if (words !== '') setOwn([...own, words])
    setText('')
    attachments.clear()
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
      <ComposerFiles />
      <ComposerInput placeholder={disabledReason ?? placeholder} />
      <div data-part="composer-tools">
        <span data-part="composer-slot">
          <ComposerAttach />
          {tools}
        </span>
        <ComposerSend />
      </div>
    </>
  )
  const states = { 'data-running': running, 'data-disabled': disabled, 'data-dragging': dragging }
  const form = { 'aria-label': labels.message, ...states, ...handlers, onSubmit }
  const shared = { text, setText, running, disabled, submit, stop, input, setInput }
  const sent = history ?? own
  return (
    <ComposerContext value={{ ...shared, sent, attach, attachments }}>
      {renderPart('form', 'composer', form, { ...rest, children: children ?? usual })}
    </ComposerContext>
  )
}

/**
 * The parts of the composer. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Composer.Root onSend={(text) => send({ model, input: text })} onStop={stop} running={isStreaming} />
 */
export const Composer: {
  Root: typeof ComposerRoot
  Files: typeof ComposerFiles
  Input: typeof ComposerInput
  Attach: typeof ComposerAttach
  Send: typeof ComposerSend
} = {
  Root: ComposerRoot,
  Files: ComposerFiles,
  Input: ComposerInput,
  Attach: ComposerAttach,
  Send: ComposerSend,
}
