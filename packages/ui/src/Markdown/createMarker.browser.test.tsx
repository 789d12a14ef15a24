import type { Citation } from '@response-stream/protocol'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import '../styles/index.css'
import { Markdown } from './Markdown.tsx'

afterEach(cleanup)

const sentence = 'A connection is usable after one round trip, and moves with its reader.'
const marker = '([datatracker.ietf.org](https://datatracker.ietf.org/doc/html/rfc9000_(draft)))'
const text = `${sentence} ${marker}.\n\nThe next paragraph has more words.`
const from = text.indexOf(marker)
const url = 'https://datatracker.ietf.org/doc/html/rfc9000_(draft)'
const cited: readonly Citation[] = [
  {
    annotation: { type: 'url_citation', url },
    outputIndex: 0,
    contentIndex: 0,
    number: 1,
    span: { from, to: from + marker.length },
    url,
    title: 'RFC 9000',
    host: 'datatracker.ietf.org',
  },
]

const draw = (source: string, streaming: boolean, citations: readonly Citation[] = []) => (
  <div style={{ inlineSize: 360 }}>
    <Markdown text={source} citations={citations} streaming={streaming} />
  </div>
)
const words = () => document.querySelector("[data-part='markdown']")?.textContent
const number = () => screen.queryByRole('link', { name: /^Source 1/ })
const link = () => screen.queryByRole('link', { name: 'datatracker.ietf.org' })

it('shows nothing of a link in brackets before its source can have come', () => {
  const { rerender } = render(draw('', true))
  const end = from + marker.length
  for (let come = sentence.length; come <= end + 4; come += 1) {
    rerender(draw(text.slice(0, come), true))
    expect(words()).toBe(sentence)
  }
  rerender(draw(text.slice(0, end), true, cited))
  expect(number()).toBeVisible()
  const height = document.querySelector('p')?.clientHeight ?? 0
  for (let come = end + 4; come <= text.length; come += 1) {
    rerender(draw(text.slice(0, come), true, cited))
    expect(link()).toBeNull()
    expect(document.querySelector('p')?.clientHeight).toBeGreaterThanOrEqual(height)
  }
  expect(number()).toBeVisible()
})

it('leaves a link that was read where it is, and puts its number behind it', () => {
  const { rerender } = render(draw('', true))
  rerender(draw(text, true))
  expect(link()).toBeVisible()
  const before = document.querySelector('p')?.clientHeight ?? 0
  rerender(draw(text, true, cited))
  expect(link()).toBeVisible()
  expect(number()).toBeVisible()
  expect(document.querySelector('p')?.clientHeight).toBeGreaterThanOrEqual(before)
  rerender(draw(text, false, cited))
  expect(link()).toBeVisible()
})

it('puts a number in the place of a link of a text that comes with its sources', () => {
  const { rerender } = render(draw('Another text', false))
  rerender(draw(text, false, cited))
  expect(number()).toBeVisible()
  expect(link()).toBeNull()
})

it.each([
  ['the text goes on', 'So ([a.test](https://a.test/)) and no more', true],
  ['the text is over', 'So ([a.test](https://a.test/))', false],
])('shows a link that proves nothing once %s', (_, source, streaming) => {
  const { rerender } = render(draw('So ([a.test](https://a.te', true))
  expect(words()).toBe('So')
  rerender(draw(source, streaming))
  expect(screen.getByRole('link', { name: 'a.test' })).toBeVisible()
})
