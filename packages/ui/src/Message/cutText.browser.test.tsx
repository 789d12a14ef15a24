import { createStreamStore } from '@response-stream/client'
import type { StreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { preloadViews } from '../faces.ts'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'

beforeAll(() => preloadViews())
afterEach(cleanup)

const message = { id: 'msg_1', type: 'message', role: 'assistant' }
const place = { item_id: 'msg_1', output_index: 0, content_index: 0 }

/** The frames of an answer whose text has come so far, and no further. */
function framesOf(text: string): readonly object[] {
  return [
    { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...message, status: 'in_progress', content: [] },
    },
    { type: 'response.output_text.delta', ...place, delta: text },
  ]
}

/** The frames of a server that says itself that its answer is not whole. */
function lastFramesOf(text: string): readonly object[] {
  const content = [{ type: 'output_text', text, annotations: [] }]
  const item = { ...message, status: 'incomplete', content }
  const reason = { reason: 'max_output_tokens' }
  const response = {
    id: 'resp_1',
    status: 'incomplete',
    incomplete_details: reason,
    output: [item],
  }
  return [
    { type: 'response.output_text.done', ...place, text },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.incomplete', response },
  ]
}

const failed = {
  type: 'response.failed',
  response: { id: 'resp_1', status: 'failed', output: [], error: { code: 'server_error' } },
}

type Ending = { frames: (text: string) => readonly object[]; end: (store: StreamStore) => void }

const endings: Readonly<Record<string, Ending>> = {
  stopped: { frames: () => [], end: (store) => store.getState().stop() },
  'ended by its token limit': { frames: lastFramesOf, end: () => undefined },
  failed: { frames: () => [failed], end: () => undefined },
}

async function show(text: string, { frames, end }: Ending): Promise<HTMLElement> {
  const bytes = [...framesOf(text), ...frames(text)]
    .map((frame) => `data: ${JSON.stringify(frame)}\n\n`)
    .join('')
  // It stays open: what ends the answer is the ending.
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(bytes)),
  })
  const headers = { 'content-type': 'text/event-stream' }
  const fetch = () => Promise.resolve(new globalThis.Response(body, { headers }))
  const store = createStreamStore({ fetch })
  const { container } = render(
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>,
  )
  void store.getState().send({ model: 'm', input: '' })
  await expect.poll(() => container.querySelector("[data-part='markdown']")).not.toBeNull()
  end(store)
  await expect.poll(() => store.getState().phase).not.toMatch(/idle|connecting|streaming/)
  await expect.poll(() => container.querySelector('[data-streaming]')).toBeNull()
  const shown = container.querySelector<HTMLElement>("[data-part='markdown']")
  if (shown === null) throw new Error('There is no text')
  return shown
}

const tails = [
  ['a strong word', 'It is **bold', 'bold', 'strong'],
  ['emphasis in strong words', 'It is **a *b', 'b', 'strong em'],
  ['code', 'It is `code', 'code', 'code'],
  ['a fence', 'It is\n\n```ts\nconst a', 'const a', 'pre'],
  ['a link without its address', 'It is [the manual](https://exa', 'It is the manual', 'p'],
  ['the words of a link', 'It is [the manual', 'It is the manual', 'p'],
  ['a link in an item', '- One\n- **[the manual](htt', 'the manual', 'li strong'],
  ['the marker of a source', 'So. ([a.test](https://a.te', 'So. (a.test', 'p'],
  ['the head of a table', '| Name | Size |', 'NameSize', 'table'],
  ['the mark of a footnote that never came', 'It is[^1] so', '1', 'sup > a:not([href])'],
  ['a row of a table', '| Name | Size |\n|-|-|\n| a | **b', 'b', 'td strong'],
] as const

describe.each(Object.entries(endings))('an answer that was %s', (_, ending) => {
  it.each(tails)('shows %s as it was shown before', async (__, source, words, within) => {
    const text = await show(source, ending)
    const found = [...text.querySelectorAll(within)].find(({ textContent }) =>
      textContent.includes(words),
    )
    expect(text.textContent).not.toMatch(/[*`[\]|]|\]\(/)
    expect(found, text.innerHTML).toBeVisible()
  })
})
