'use client'

import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useComposer } from './composerContext.ts'
import type { ComposerState } from './composerContext.ts'
import { isComposing } from './isComposing.ts'
import { useAutosize } from './useAutosize.ts'
import { useRecall } from './useRecall.ts'

/**
 * The text itself: grows to twelve lines. Enter sends, Shift and Enter breaks the line, Escape stops the answer, ArrowUp in
 * the empty field brings back what was sent, Backspace there takes away the last file. Pasted files are attached.
 */
export function ComposerInput({ ref, ...props }: PartProps<'textarea'>): ReactElement {
  const composer = useComposer()
  const { text, setText, disabled, input, setInput, attach, attachments, sent } = composer
  const labels = useChatLabels()
  const fieldRef = useMergedRef(setInput, ref)
  useAutosize(input, text)
  const recall = useRecall({ sent, text, setText })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    takeKey(event, composer)
    if (!event.defaultPrevented) recall(event)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files]
    if (attach === undefined || files.length === 0) return
    event.preventDefault()
    attachments.add(files)
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
    onPaste,
  }
  const named = { ...props, placeholder: props.placeholder ?? labels.messagePlaceholder }
  return renderPart('textarea', 'composer-input', own, { ...named, ref: fieldRef })
}

function takeKey(event: KeyboardEvent<HTMLTextAreaElement>, composer: ComposerState): void {
  const { text, running, submit, stop, attachments } = composer
  if (event.key === 'Escape' && running) stop()
  if (event.key === 'Backspace' && text === '') attachments.remove(attachments.files.length - 1)
  if (event.key !== 'Enter' || event.shiftKey) return
  event.preventDefault()
  // The form's own event tells those around it, too.
  if (event.currentTarget.form === null) submit()
  else event.currentTarget.form.requestSubmit()
}
