'use client'

import { useState } from 'react'
import type { DragEvent } from 'react'

type Drop = {
  /** Whether files hover over the place now. */
  dragging: boolean
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
}

/** Takes files that are dropped; `take` is null where none are taken. Text is left to the browser. */
export function useDrop(take: ((files: Iterable<File>) => void) | null): Drop {
  const [dragging, setDragging] = useState(false)
  const holdsFiles = (event: DragEvent) =>
    take !== null && event.dataTransfer.types.includes('Files')
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setDragging(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
      setDragging(false)
  }
  const onDrop = (event: DragEvent) => {
    setDragging(false)
    if (!holdsFiles(event)) return
    event.preventDefault()
    take?.(event.dataTransfer.files)
  }
  return { dragging, handlers: { onDragOver, onDragLeave, onDrop } }
}
