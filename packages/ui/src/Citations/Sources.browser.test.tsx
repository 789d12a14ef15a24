import { foldResponse, citations as citationsOf } from '@response-stream/protocol'
import { cleanup, render, screen, within } from '@testing-library/react'
import { createStaticStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { afterEach, expect, it } from 'vitest'
import { germanLabels } from '../labels/germanLabels.ts'
import { LabelsProvider } from '../labels/LabelsProvider.tsx'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'
import { SourceRow } from './SourceRow.tsx'
import { SourcesRoot } from './Sources.tsx'
import { sourcesAmong } from './sourcesAmong.ts'

afterEach(cleanup)

const text = 'See the manual, the page and the other page. [The table](sandbox:/mnt/data/table.csv)'
const page = (url: string, word: string) => ({
  type: 'url_citation',
  url,
  title: url,
  start_index: text.indexOf(word),
  end_index: text.indexOf(word) + word.length,
})
const annotations = [
  { type: 'file_path', file_id: 'file_table', index: 60 },
  { type: 'file_citation', file_id: 'file_manual', filename: 'manual.pdf', index: 14 },
  page('https://a.test/', 'the page'),
  {
    type: 'container_file_citation',
    container_id: 'c',
    file_id: 'cf',
    filename: 'plot.png',
    start_index: 60,
    end_index: 70,
  },
  page('https://b.test/', 'other page'),
]
const state = foldResponse({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  output: [
    {
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text, annotations }],
    },
  ],
})

it('counts pages and files apart, and leaves out the files that the answer made', async () => {
  render(
    <StreamProvider store={createStaticStore(state)}>
      <Response />
    </StreamProvider>,
  )
  const trigger = await screen.findByRole('button', { name: /^2 sources, 1 file/ })
  trigger.click()
  const rows = within(await screen.findByRole('list', { name: '' })).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '1manual.pdf',
    expect.stringMatching(/^2.*a\.test/),
    expect.stringMatching(/^3.*b\.test/),
  ])
  const files = await screen.findByRole('list', { name: 'Files' })
  expect(within(files).getAllByRole('listitem').map(wordsOf)).toEqual(['table.csv', 'plot.png'])
})

function wordsOf({ textContent }: Element): string {
  return textContent
}

it.each([
  ['one file', ['file_citation'], '1 file', '1 Datei'],
  ['one page', ['url_citation'], '1 source', '1 Quelle'],
  ['both', ['url_citation', 'file_citation'], '2 sources, 1 file', '2 Quellen, 1 Datei'],
])('says of %s what it is, in two languages', (_, types, english, german) => {
  const cited = sourcesAmong(citationsOf(state)).filter(({ annotation }) =>
    types.some((type) => type === annotation.type),
  )
  const shown = types.includes('file_citation') ? cited : cited.slice(0, 1)
  render(<SourcesRoot citations={shown} />)
  expect(screen.getByRole('button', { name: english })).toBeVisible()
  cleanup()
  render(
    <LabelsProvider labels={germanLabels} locale="de">
      <SourcesRoot citations={shown} />
    </LabelsProvider>,
  )
  expect(screen.getByRole('button', { name: german })).toBeVisible()
})

it('cuts a title at its end, in a page of the other direction, too', () => {
  const title = 'A title that is much longer than its row, and begins with what it is about'
  render(
    <ol dir="rtl" style={{ inlineSize: 240 }}>
      <SourceRow address="https://example.com/page" title={title} number="1" />
    </ol>,
  )
  const words = screen.getByText(title)
  const first = document.createRange()
  first.setStart(words.firstChild ?? words, 0)
  first.setEnd(words.firstChild ?? words, 1)
  const { left = 0, right = 0 } =
    words.closest("[data-part='source-title']")?.getBoundingClientRect() ?? {}
  expect(first.getBoundingClientRect().left).toBeGreaterThanOrEqual(left)
  expect(first.getBoundingClientRect().right).toBeLessThanOrEqual(right)
})
