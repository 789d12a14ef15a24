'use client'

import { useEffect, useReducer, useRef, useState } from 'react'
import { createPainter } from './createPainter.ts'
import type { Painted } from './createPainter.ts'
import { grammarFor } from './grammars.ts'
import { loadHighlighter, readyHighlighter } from './highlighter.ts'
import type { Tokenize } from './highlighter.ts'

/** Code of this length is coloured before it is drawn the first time, when its grammar is there. */
const shortEnough = 4096
/** Milliseconds between two goes, and how many times longer than a go at least. */
const pause = 30
const share = 3

/**
 * The colours of a code that grows. They come after the code, and take turns with the rest of the page; what has them
 * keeps them.
 */
export function useHighlight(code: string, language: string): Painted {
  const tokenize = useTokenize(grammarFor(language))
  const [painter] = useState(() => firstPainter(code, tokenize))
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const timer = useRef(0)
  const newest = useRef(code)
  useEffect(() => {
    newest.current = code
    if (tokenize === null || timer.current !== 0 || painter.isDone(code, tokenize)) return
    const paint = (): void => {
      const started = performance.now()
      const more = painter.step(newest.current, tokenize)
      const took = performance.now() - started
      timer.current = more ? window.setTimeout(paint, Math.max(pause, took * share)) : 0
      draw()
    }
    timer.current = window.setTimeout(paint, pause)
  }, [code, tokenize, painter])
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
      timer.current = 0
    },
    [],
  )
  return painter.show(code)
}

function firstPainter(code: string, tokenize: Tokenize | null): ReturnType<typeof createPainter> {
  const painter = createPainter()
  if (tokenize !== null && code.length <= shortEnough) painter.step(code, tokenize)
  return painter
}

function useTokenize(grammar: string | null): Tokenize | null {
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    if (grammar === null || readyHighlighter(grammar) !== undefined) return undefined
    let wanted = true
    const keep = (tokenize: Tokenize | null): void => {
      if (wanted && tokenize !== null) setKnown({ grammar, tokenize })
    }
    void loadHighlighter(grammar).then(keep)
    return () => {
      wanted = false
    }
  }, [grammar])
  if (grammar === null) return null
  return readyHighlighter(grammar) ?? (known?.grammar === grammar ? known.tokenize : null)
}

type Known = { grammar: string; tokenize: Tokenize }
