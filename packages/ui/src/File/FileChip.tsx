'use client'

import { FileCode, FileImage, FileSpreadsheet, FileText } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../part/Icon.tsx'
import type { IconLike } from '../part/Icon.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'

/** The props of `File`. */
export type FileProps = PartProps<'a'> & {
  /** Its name; the ending chooses the icon. */
  name: string
  /** Where it can be had; without it and without `onOpen` the chip is no control. Other than http and https is left out. */
  href?: string | undefined
  /** The reader opens it, as where its bytes need the app's key. */
  onOpen?: (() => void) | undefined
}

/** One file as a chip: a link, a button, or only its name. */
export function File({ name, href, onOpen, ...props }: FileProps): ReactElement {
  const shown = plainText(name, 200)
  const children: ReactNode = (
    <>
      <Icon of={iconOf(shown)} />
      <span data-part="file-chip-name" dir="auto">
        {shown}
      </span>
    </>
  )
  const own = { title: shown, children }
  const url = href === undefined ? null : safeUrl(href)
  if (url !== null) {
    const away = { target: '_blank', rel: 'noopener noreferrer nofollow ugc' }
    return renderPart('a', 'file-chip', { ...own, ...away, href: url.href }, props)
  }
  // The same props on another element: only the element of its handlers differs.
  if (onOpen !== undefined) {
    const button = { ...own, type: 'button', onClick: onOpen }
    return renderPart('button', 'file-chip', button, props as PartProps<'button'>)
  }
  return renderPart('span', 'file-chip', own, props as PartProps<'span'>)
}

const icons = new Map<string, IconLike>([
  ...['csv', 'tsv', 'xls', 'xlsx', 'ods'].map((end) => [end, FileSpreadsheet] as const),
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'avif'].map((end) => [end, FileImage] as const),
  ...['js', 'ts', 'tsx', 'py', 'rs', 'go', 'sh', 'json', 'html', 'css', 'sql'].map(
    (end) => [end, FileCode] as const,
  ),
])

function iconOf(name: string): IconLike {
  const ending = /\.([\da-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return icons.get(ending) ?? FileText
}
