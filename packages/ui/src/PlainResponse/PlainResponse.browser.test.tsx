import { createStaticStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { PlainResponse } from './PlainResponse.tsx'
import { PlainText } from './PlainText.tsx'

afterEach(cleanup)

describePart('plain-text', (props) => <PlainText text="a" {...props} />)

describeRecording('web-search', (show) => {
  it('shows a text as it was written, without the glyphs of markers, and its sources below', async () => {
    const { store } = await show(<PlainResponse />)
    const words = document.querySelector("[data-part='plain-text']")?.textContent
    const [part] = Object.values(store.getState().slots).flatMap(({ item }) =>
      item.type === 'message' ? item.content : [],
    )
    expect(part).toMatchObject({ text: expect.stringContaining(String(words?.slice(0, 80))) })
    expect(screen.getByText('Searched the web')).toBeVisible()
    expect(await screen.findByRole('button', { name: /sources$/ })).toBeVisible()
  })
})

it('shows a refusal, and what it does not know', () => {
  const output = [
    { type: 'hologram', id: 'a' },
    { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'Not this.' }] },
  ]
  const state = foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output })
  render(
    <StreamProvider store={createStaticStore(state)}>
      <PlainResponse />
    </StreamProvider>,
  )
  expect(screen.getByText('hologram')).toBeVisible()
  expect(screen.getByText('Not this.')).toBeVisible()
})

it('keeps the paragraphs that stand when a text grows', () => {
  const { rerender } = render(<PlainText text={'One *two*\n\nThree'} />)
  const first = screen.getByText('One *two*')
  rerender(<PlainText text={'One *two*\n\nThree and four'} />)
  expect(screen.getByText('One *two*')).toBe(first)
  expect(screen.getByText('Three and four')).toBeVisible()
})
