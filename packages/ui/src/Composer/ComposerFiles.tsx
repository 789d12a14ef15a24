'use client'

import { Paperclip } from 'lucide'
import { useRef } from 'react'
import type { ReactElement } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import type { ButtonProps } from '../part/Button.tsx'
import { lazyPart } from '../part/lazyPart.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import type { ComposerChipProps } from './ComposerChip.tsx'
import { useComposer } from './composerContext.ts'

/** The button that asks for files. Draws nothing where the composer takes none. */
export function ComposerAttach(props: ButtonProps): ReactElement | null {
  const { attach, attachments, disabled } = useComposer()
  const labels = useChatLabels()
  const input = useRef<HTMLInputElement>(null)
  if (attach === undefined) return null
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={attach.maxFiles !== 1}
        accept={attach.accept}
        aria-label={labels.attachFiles}
        onChange={({ target }) => {
          attachments.add(target.files ?? [])
          // The same file may be chosen again after it was removed.
          target.value = ''
        }}
      />
      <Button
        kind="icon"
        aria-label={labels.attachFiles}
        title={labels.attachFiles}
        disabled={disabled}
        onClick={() => input.current?.click()}
        {...props}
      >
        <Icon of={Paperclip} />
      </Button>
    </>
  )
}

const LazyChip = lazyPart(() => import('./ComposerChip.tsx'), 'ComposerChip', PlainChip)

/** The files of the message, and why others were not taken. Draws nothing while there are neither. */
export function ComposerFiles(props: PartProps<'div'>): ReactElement | null {
  const { attachments } = useComposer()
  const labels = useChatLabels()
  const { files, problems } = attachments
  if (files.length === 0 && problems.length === 0) return null
  const children = (
    <>
      {files.length === 0 ? null : (
        <ul data-part="composer-chips" aria-label={labels.attachedFiles}>
          {files.map((file, at) => (
            // Two files may be the same; their place tells them apart.
            <LazyChip key={`${at} ${file.name}`} file={file} at={at} />
          ))}
        </ul>
      )}
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} data-part="composer-problem">
            {problem}
          </p>
        ))}
      </div>
    </>
  )
  return renderPart('div', 'composer-files', { children }, props)
}

/** The name alone: a file that will be sent is never out of sight. */
function PlainChip({ file }: ComposerChipProps): ReactElement {
  return (
    <li data-part="composer-chip">
      <span data-part="composer-file">
        <bdi>{plainText(file.name, 200)}</bdi>
      </span>
    </li>
  )
}
