import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import '../styles/index.css'
import { Markdown } from '../Markdown/Markdown.tsx'
import { describePart } from '../part/describePart.tsx'
import { Diagram } from './Diagram.tsx'
import { DiagramProvider } from './DiagramProvider.tsx'

describePart('diagram', (props) => <Diagram source="flowchart LR" pending {...props} />)

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const patience = { timeout: 10_000 }

function draw(text: string, streaming = false) {
  return (
    <DiagramProvider>
      <Markdown text={text} streaming={streaming} />
    </DiagramProvider>
  )
}

const fenced = (source: string): string => `So:\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\nThen.`

it('waits until the fence is closed, and then draws a picture with the name that the author gave', async () => {
  const text = fenced('flowchart LR\n  accTitle: The way\n  A --> B')
  const { rerender } = render(draw('', true))
  const closed = text.indexOf('\n```\n') + 5
  for (let end = 20; end < closed - 1; end += 1) {
    rerender(draw(text.slice(0, end), true))
    expect(screen.queryByRole('img')).toBeNull()
  }
  expect(screen.getByRole('figure', { name: 'Diagram' })).toHaveAttribute('aria-busy', 'true')
  rerender(draw(text, true))
  const picture = await screen.findByRole('img', { name: 'The way' }, patience)
  expect(picture).toHaveAttribute('src', expect.stringMatching(/^blob:/))
  expect(Number(picture.getAttribute('width'))).toBeGreaterThan(50)
})

it('shows as code what is no diagram, and what was cut off', async () => {
  render(draw(fenced('flowchart LR\n  A --> [[[')))
  expect(await screen.findByText(/A --> /, {}, patience)).toBeVisible()
  cleanup()
  render(draw('```mermaid\nflowchart LR\n  A --> B'))
  expect(screen.getByText(/A --> B/)).toBeVisible()
  expect(screen.queryByRole('figure', { name: 'Diagram' })).toBeNull()
})

it('runs nothing, asks nobody and leaves nothing behind, whatever the source says', async () => {
  const freed = vi.spyOn(URL, 'revokeObjectURL')
  const made = vi.spyOn(URL, 'createObjectURL')
  const before = document.body.childElementCount
  const source = [
    '%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { display: none }"}}%%',
    'flowchart LR',
    '  A["<img src=https://evil.test/a.png onerror=alert(1)>"] --> B[<b>bold</b>]',
    '  click A "javascript:alert(1)"',
    '  click B call alert()',
  ].join('\n')
  const { unmount } = render(draw(fenced(source)))
  await screen.findByRole('img', {}, patience)
  const [blob] = made.mock.calls[0] ?? []
  const svg = blob instanceof Blob ? await blob.text() : ''
  expect(svg).toMatch(/^<svg/)
  expect(svg).not.toMatch(/<script|<img|<image|foreignObject|onerror=|javascript:|display: none \}/)
  expect(document.querySelectorAll('svg[id^="rs-diagram"], [id^="drs-diagram"]')).toHaveLength(0)
  unmount()
  expect(document.body.childElementCount).toBeLessThanOrEqual(before + 1)
  expect(freed).toHaveBeenCalledTimes(made.mock.calls.length)
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(asked.filter((name) => name.includes('evil.test'))).toEqual([])
})
