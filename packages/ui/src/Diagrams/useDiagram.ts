'use client'

import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { loadMermaid } from './loadMermaid.ts'
import { paletteOf } from './paletteOf.ts'
import type { Palette } from './paletteOf.ts'

/** A diagram as a picture of its own, and the room it takes. */
export type Drawn = { url: string; width: number; height: number }

/** The picture of a diagram: null while it is drawn, `failed` when it cannot be. */
export type Drawing = Drawn | 'failed' | null

/**
 * Draws a source in the colours in force at the element. The SVG becomes a picture by a blob address: no script of it runs, it
 * asks nobody for anything, and its styles are its own. The address is freed with the picture.
 */
export function useDiagram(
  source: string,
  pending: boolean,
  element: RefObject<HTMLElement | null>,
): Drawing {
  const [drawing, setDrawing] = useState<Drawing>(null)
  const palette = usePalette(element)
  useEffect(() => {
    if (pending || palette === null) return undefined
    let url = ''
    let wanted = true
    const draw = async (): Promise<void> => {
      const svg = await svgOf(source, palette)
      if (!wanted) return
      if (svg !== null) url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      setDrawing(svg === null ? 'failed' : { url, ...sizeOf(svg) })
    }
    void draw()
    return () => {
      wanted = false
      URL.revokeObjectURL(url)
    }
  }, [source, pending, palette])
  return drawing
}

async function svgOf(source: string, palette: Palette): Promise<string | null> {
  try {
    const draw = await loadMermaid()
    return draw === null ? null : await draw(source, palette)
  } catch {
    return null
  }
}

/** The picture's own size, from its box. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] =
    /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) }
}

/** The colours at an element, anew when the theme of the page changes; null before it is on the page. */
function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null)
  useEffect(() => {
    const look = (): void => {
      if (element.current === null) return
      const next = paletteOf(element.current)
      setPalette((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    look()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', look)
    const observer = new MutationObserver(look)
    const attributeFilter = ['data-theme', 'class', 'style']
    observer.observe(document.documentElement, { attributeFilter })
    observer.observe(document.body, { attributeFilter })
    return () => {
      scheme.removeEventListener('change', look)
      observer.disconnect()
    }
  }, [element])
  return palette
}
