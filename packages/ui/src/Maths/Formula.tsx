'use client'

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import { loadKatex, readyKatex } from './loadKatex.ts'
import type { Typeset } from './loadKatex.ts'

/** The props of `Formula`. */
export type FormulaProps = PartProps<'span'> & {
  /** TeX, without the signs around it. */
  tex: string
  /** On a line of its own. Sets `data-display`. @default false */
  display?: boolean | undefined
  /** Its end has not come: a place is kept for it. Sets `data-pending`. @default false */
  pending?: boolean | undefined
}

/**
 * A formula, drawn by KaTeX, with MathML beside it for screen readers. While KaTeX is fetched and while the formula is
 * being written a place is kept for it; what KaTeX cannot read is shown as TeX, with `data-error`.
 */
export function Formula({
  tex,
  display = false,
  pending = false,
  style,
  ref: given,
  ...props
}: FormulaProps): ReactElement {
  const labels = useAllLabels()
  const typeset = useTypeset()
  const element = useRef<HTMLSpanElement>(null)
  const waits = pending || typeset === undefined
  const drawn = useMemo(
    () => (waits ? null : nodesOf(tex, display, typeset)),
    [waits, tex, display, typeset],
  )
  const [overflow, overflows] = useOverflow<HTMLSpanElement>()
  const ref = useMergedRef(useMergedRef(element, overflow), given)
  useLayoutEffect(() => {
    if (drawn !== null) element.current?.replaceChildren(...drawn)
  }, [drawn])
  const isBroken = !waits && drawn === null
  const own = {
    'data-display': display,
    'data-pending': waits,
    'data-error': isBroken,
    dir: 'ltr',
    style: waits ? { ...sizeOf(tex), ...style } : style,
    ...(waits && { 'aria-hidden': true }),
    ...(display && overflows && { tabIndex: 0, role: 'group', 'aria-label': labels.formula }),
    ref,
  }
  // An element that KaTeX filled is not given to React again.
  const key = drawn === null ? 'words' : 'drawn'
  const words = isBroken ? { children: <code data-part="inline-code">{tex}</code> } : {}
  return renderPart('span', 'formula', { key, ...own, ...words }, props)
}

/** What KaTeX makes of a formula; null where it cannot be had, or cannot read it. */
function nodesOf(tex: string, display: boolean, typeset: Typeset | null): readonly Node[] | null {
  if (typeset === null) return null
  const holder = document.createElement('span')
  try {
    typeset(tex, holder, display)
    return [...holder.childNodes]
  } catch {
    return null
  }
}

/** About as much room as the formula will take. */
function sizeOf(tex: string): CSSProperties {
  const characters = Math.min(tex.replace(/\\[a-zA-Z]+|[{}^_]/g, '.').length, 40)
  const lines = (tex.match(/\\\\/g)?.length ?? 0) + 1
  return { '--rs-formula-width': characters, '--rs-formula-lines': lines } as CSSProperties // custom properties are no known style
}

/** What draws formulas; undefined while it is fetched, null when it cannot be had. */
function useTypeset(): Typeset | null | undefined {
  const [typeset, setTypeset] = useState<{ draw: Typeset | null } | null>(() => {
    // On a server there is nothing to draw into.
    const draw = typeof document === 'undefined' ? null : readyKatex()
    return draw === null ? null : { draw }
  })
  useEffect(() => {
    if (typeset !== null) return undefined
    let wanted = true
    const load = async (): Promise<void> => {
      const draw = await loadKatex()
      if (wanted) setTypeset({ draw })
    }
    void load()
    return () => {
      wanted = false
    }
  }, [typeset])
  return typeset?.draw ?? (typeset === null ? undefined : null)
}
