'use client'

import { FileText, ImageIcon, Paperclip, X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../labels/formatBytes.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { Button } from '../part/Button.tsx'
import type { ButtonProps } from '../part/Button.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { useComposer } from './composerContext.ts'

/** The button that asks for files. Draws nothing where the composer takes none. */
export function ComposerAttach(props: ButtonProps): ReactElement | null {
  const { attach, attachments, disabled } = useComposer()
  const labels = useLabels()
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
        <Paperclip aria-hidden />
      </Button>
    </>
  )
}

/** The files of the message, and why others were not taken. Draws nothing while there are neither. */
export function ComposerFiles(props: PartProps<'div'>): ReactElement | null {
  const { attachments } = useComposer()
  const labels = useLabels()
  const { files, problems } = attachments
  if (files.length === 0 && problems.length === 0) return null
  const children = (
    <>
      {files.length === 0 ? null : (
        <ul data-part="composer-chips" aria-label={labels.attachedFiles}>
          {files.map((file, at) => (
            // Two files may be the same; their place tells them apart.
            <FileChip key={`${at} ${file.name}`} file={file} at={at} />
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

function FileChip({ file, at }: { file: File; at: number }): ReactElement {
  const { attachments, input } = useComposer()
  const labels = useLabels()
  const name = plainText(file.name, 200)
  const Icon = file.type.startsWith('image/') ? ImageIcon : FileText
  return (
    <li data-part="composer-chip">
      <Icon aria-hidden />
      <span data-part="composer-file" title={name}>
        <bdi>{name}</bdi>
        <span data-part="composer-size">{formatBytes(file.size, useLocale())}</span>
      </span>
      <Button
        kind="icon"
        aria-label={labels.removeFile(name)}
        title={labels.removeFile(name)}
        onClick={() => {
          attachments.remove(at)
          input?.focus()
        }}
      >
        <X aria-hidden />
      </Button>
    </li>
  )
}
