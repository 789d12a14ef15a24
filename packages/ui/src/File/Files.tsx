'use client'

import { isItem } from '@response-stream/protocol'
import type { PartOf, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { File } from './FileChip.tsx'

/** A file that the answer made or names. */
export type AnswerFile = {
  /** The server's id of it. */
  fileId: string
  /** The container it lies in; null for a file of its own. */
  containerId: string | null
  /** Its name; the id where the server gave none. */
  name: string
}

/** How the app gives a file to the reader: its bytes lie behind the app's key. */
export type FileAccess = {
  /** The address of a file; undefined where it has none. */
  hrefOf?: ((file: AnswerFile) => string | undefined) | undefined
  /** The reader opens a file that has no address. */
  onOpen?: ((file: AnswerFile) => void) | undefined
}

/** The props of `Files`. */
export type FilesProps = PartProps<'ul'> & FileAccess

/**
 * The files that code in the answer made (`container_file_citation`, `file_path`), once each. Stands inside a
 * `StreamProvider`; draws nothing where there are none.
 */
export function Files({ hrefOf, onOpen, ...props }: FilesProps): ReactElement | null {
  const labels = useAllLabels()
  const files = useStream(useMemo(() => selectFiles(), []))
  if (files.length === 0) return null
  const children = files.map((file) => (
    <li key={keyOf(file)}>
      <File
        name={file.name}
        href={hrefOf?.(file)}
        onOpen={onOpen === undefined ? undefined : () => onOpen(file)}
      />
    </li>
  ))
  return renderPart('ul', 'files', { 'aria-label': labels.files, children }, props)
}

const none: readonly AnswerFile[] = []

/** The files of a state; the same list as long as they are the same files. */
function selectFiles(): (state: StreamState) => readonly AnswerFile[] {
  let last = none
  return (state) => {
    const next = filesOf(state)
    const same =
      next.length === last.length &&
      next.every((file, place) => {
        const other = last[place]
        return other !== undefined && keyOf(file) === keyOf(other) && file.name === other.name
      })
    if (!same) last = next
    return last
  }
}

function filesOf({ order, slots }: StreamState): readonly AnswerFile[] {
  const found = new Map<string, AnswerFile>()
  for (const index of order) {
    const item = slots[index]?.item
    if (!isItem(item, 'message')) continue
    for (const part of item.content) {
      if (part.type !== 'output_text') continue
      const names = linkedNames(part)
      for (const annotation of part.annotations) {
        const file = fileOf(annotation, names)
        if (file !== null && !found.has(keyOf(file))) found.set(keyOf(file), file)
      }
    }
  }
  return found.size === 0 ? none : [...found.values()]
}

const kinds = new Set(['container_file_citation', 'file_path'])

/** A `file_path` names no file; the link that it stands for does, when there are as many of both. */
function linkedNames({ text, annotations }: PartOf<'output_text'>): Names {
  const paths = annotations.filter(({ type }) => type === 'file_path')
  const names = [...text.matchAll(/\(sandbox:[^\s()]*\/([^\s()/]+)\)/g)].map(
    ([, name = '']) => name,
  )
  if (paths.length !== names.length) return new Map()
  return new Map(paths.map((path, place) => [path, names[place] ?? '']))
}

type Names = ReadonlyMap<object, string>

function fileOf(annotation: { readonly type: string }, names: Names): AnswerFile | null {
  const fileId = plainText(fieldOf(annotation, 'file_id'), 200)
  if (!kinds.has(annotation.type) || fileId === '') return null
  const containerId = plainText(fieldOf(annotation, 'container_id'), 200)
  const given = fieldOf(annotation, 'filename') ?? names.get(annotation)
  const name = plainText(given, 200) || fileId
  return { fileId, containerId: containerId === '' ? null : containerId, name }
}

function keyOf({ containerId, fileId }: AnswerFile): string {
  return `${containerId ?? ''} ${fileId}`
}
