import { afterEach, expect, it, vi } from 'vitest'
import { watchOverflow, type Tell } from './watchOverflow.ts'

afterEach(() => document.body.replaceChildren())

function box(width: number, inside: Element | string): HTMLElement {
  const element = document.createElement('div')
  element.style.cssText = `width: ${width}px; overflow: auto`
  element.append(inside)
  document.body.append(element)
  return element
}

it('tells of a frame and of the frame inside it, each of its own content', async () => {
  const inner = box(50, 'a'.repeat(100))
  const outer = box(300, inner)
  const [ofOuter, ofInner] = [vi.fn<Tell>(), vi.fn<Tell>()]
  const leaves = [watchOverflow(outer, ofOuter), watchOverflow(inner, ofInner)]
  await expect.poll(() => ofOuter.mock.lastCall).toEqual([false])
  await expect.poll(() => ofInner.mock.lastCall).toEqual([true])
  inner.style.width = '400px'
  await expect.poll(() => ofOuter.mock.lastCall).toEqual([true])
  for (const leave of leaves) leave()
})
