import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import '../styles/index.css'
import { preloadAll } from '../part/lazyPart.tsx'
import { CodeBlock } from './CodeBlock.tsx'

beforeAll(preloadAll)
afterEach(cleanup)

const code = 'const a = 1\n'

/** Code at the top, and far below it code that comes when that place is known to be out of sight. */
function Page({ below }: { below: boolean }): ReactElement {
  return (
    <main>
      <CodeBlock language="js" code={code} />
      <div style={{ blockSize: 10_000 }} />
      <div style={{ contentVisibility: 'auto', containIntrinsicBlockSize: '100px' }}>
        <p data-testid="below">Words</p>
        {below ? <CodeBlock data-testid="unseen" language="js" code={code} /> : null}
      </div>
    </main>
  )
}

/** Draws the page, and waits until what is in view has its colours. */
async function showPage(): Promise<HTMLElement> {
  window.scrollTo(0, 0)
  const { rerender } = render(<Page below={false} />)
  const words = screen.getByTestId('below')
  await waitFor(() => expect(words.checkVisibility({ contentVisibilityAuto: true })).toBe(false))
  await waitFor(() => expect(colours(document.body)).toBeGreaterThan(0))
  rerender(<Page below />)
  return screen.getByTestId('unseen')
}

function colours(element: Element): number {
  return element.querySelectorAll('[data-token]').length
}

it('gives code that was out of sight its colours when it comes into view', async () => {
  const unseen = await showPage()
  expect(unseen.textContent).toContain(code.trim())
  expect(colours(unseen)).toBe(0)
  unseen.scrollIntoView()
  await waitFor(() => expect(colours(unseen)).toBeGreaterThan(0))
})

it('gives code that was never in view its colours before it is printed', async () => {
  const unseen = await showPage()
  expect(colours(unseen)).toBe(0)
  window.dispatchEvent(new Event('beforeprint'))
  // All that is drawn before a page is printed is drawn when the event is over.
  await Promise.resolve()
  expect(colours(unseen)).toBeGreaterThan(0)
})

it('is a stop of the Tab key once its only line has grown past its frame', async () => {
  const grown = (length: number): ReactElement => (
    <div style={{ inlineSize: 300 }}>
      <CodeBlock language="sh" code={`echo ${'a'.repeat(length)}`} />
    </div>
  )
  const { container, rerender } = render(grown(5))
  const scroll = (): Element | null => container.querySelector("[data-part='code-scroll']")
  await waitFor(() => expect(scroll()).not.toHaveAttribute('tabindex'))
  rerender(grown(200))
  await waitFor(() => expect(scroll()).toHaveAttribute('tabindex', '0'))
  rerender(grown(5))
  await waitFor(() => expect(scroll()).not.toHaveAttribute('tabindex'))
})
