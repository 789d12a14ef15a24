'use client'

import { useState } from 'react'
import { formatBytes } from '../labels/formatBytes.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useChatLabels } from '../labels/useChatLabels.ts'
import type { ChatLabels } from '../labels/chatLabels.ts'
import { plainText } from '../plain/plainText.ts'
import { acceptsFile } from './acceptsFile.ts'

/** Which files may be attached. What is past a limit is refused in words. */
export type AttachLimits = {
  /** As the attribute of an input: `image/*,.pdf`. @default all */
  accept?: string | undefined
  /** @default 10 */
  maxFiles?: number | undefined
  /** Bytes of one file. @default 20 MB */
  maxBytes?: number | undefined
}

/** The files of a message that is being written. */
export type Attachments = {
  files: readonly File[]
  /** Why the files that were given last were not taken, in words. */
  problems: readonly string[]
  add: (files: Iterable<File>) => void
  remove: (at: number) => void
  clear: () => void
}

const none = { files: [] as readonly File[], problems: [] as readonly string[] } // widened: both grow

/** Keeps the files of a message, within the limits. */
export function useAttachments(limits: AttachLimits): Attachments {
  const [kept, setKept] = useState(none)
  const labels = useChatLabels()
  const locale = useLocale()
  const add = (given: Iterable<File>) => {
    const added = [...given]
    setKept(({ files }) => sift(files, added, { ...limits, labels, locale }))
  }
  const remove = (at: number) =>
    setKept(({ files }) => ({ files: files.toSpliced(at, 1), problems: [] }))
  return { ...kept, add, remove, clear: () => setKept(none) }
}

type Sieve = AttachLimits & { labels: ChatLabels; locale: string | undefined }

function sift(files: readonly File[], added: readonly File[], sieve: Sieve): typeof none {
  const { accept, maxFiles = 10, maxBytes = 20e6, labels, locale } = sieve
  const problems: string[] = []
  const fitting = added.filter((file) => {
    const name = plainText(file.name, 60)
    if (!acceptsFile(file, accept)) problems.push(labels.fileOfWrongType(name))
    else if (file.size > maxBytes)
      problems.push(labels.fileTooLarge(name, formatBytes(maxBytes, locale)))
    else return true
    return false
  })
  const all = [...files, ...fitting]
  if (all.length > maxFiles) problems.push(labels.tooManyFiles(maxFiles))
  return { files: all.slice(0, maxFiles), problems }
}
