import { cleanup, render } from '@testing-library/react'
import { createRef } from 'react'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

type Draw = (props: Record<string, unknown>) => ReactElement

/** Proves what every part promises: its name, props, ref, joined class names and `render`. For tests only. */
export function describePart(name: string, draw: Draw): void {
  describe(`part ${name}`, () => {
    afterEach(cleanup)

    it('bears its name and the props it is given', () => {
      render(draw({ id: 'given', 'data-mine': 'yes' }))
      expect(findPart(name)?.id).toBe('given')
      expect(findPart(name)?.dataset['mine']).toBe('yes')
    })

    it('passes its ref', () => {
      const ref = createRef<HTMLElement>()
      render(draw({ ref }))
      expect(ref.current).toBe(findPart(name))
    })

    it('joins class names and styles', () => {
      render(draw({ className: 'mine', style: { order: 3 } }))
      expect(findPart(name)?.classList.contains('mine')).toBe(true)
      expect(findPart(name)?.style.order).toBe('3')
    })

    it('is drawn as it is told by render', () => {
      const ref = createRef<HTMLElement>()
      render(draw({ render: <section className="theirs" />, className: 'mine', ref }))
      expect(findPart(name)?.tagName).toBe('SECTION')
      expect(findPart(name)?.className).toContain('mine')
      expect(findPart(name)?.className).toContain('theirs')
      expect(ref.current).toBe(findPart(name))
    })
  })
}

function findPart(name: string): HTMLElement | null {
  return document.querySelector(`[data-part='${name}']`)
}
