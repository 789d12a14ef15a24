import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import { cleanup, render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import { AnnouncementsProvider } from './Announcer.tsx'
import { sentencesOf } from './sentencesOf.ts'

/** All that the status region ever adds, in order: what a screen reader reads. */
function listen(): string[] {
  const said: string[] = []
  const region = screen.getByRole('status')
  for (const line of region.children) said.push(line.textContent)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) said.push(node.textContent ?? '')
    }
  }).observe(region, { childList: true, subtree: true, characterData: true })
  return said
}

describeRecording('web-search', (show) => {
  it('says each stage once, and no word of the answer', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    const said = listen()
    while (!played.finished) {
      const at = played.position
      played.step(10)
      await expect.poll(() => played.position > at || played.finished).toBe(true)
    }
    await expect.poll(() => store.getState().phase).toBe('completed')
    await expect.poll(() => said.at(-1)).toBe('Answer finished')
    expect(said).toEqual(['Answer started', 'Searching the web', 'Answer finished'])
  })

  it('says nothing when it is told so', async () => {
    await show(
      <AnnouncementsProvider announce="off">
        <Response />
      </AnnouncementsProvider>,
    )
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('puts into the tree an answer that is busy, then done, its sources named', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(40)
    await expect.poll(() => store.getState().order.length).toBeGreaterThan(0)
    const answer = screen.getByRole('article', { name: 'Answer' })
    expect(answer).toHaveAttribute('aria-busy', 'true')
    played.play()
    await expect.poll(() => answer.getAttribute('aria-busy')).toBe('false')
    expect(within(answer).getAllByRole('link', { name: /^Source 1: / }).length).toBeGreaterThan(0)
    expect(within(answer).queryByRole('log')).toBeNull()
    expect(answer.querySelector("[aria-live]:not([role='status'])")).toBeNull()
  })
})

describeRecording('refusal', (show) => {
  it('says that the model declined, and not that it finished', async () => {
    await show(<Response />)
    expect(screen.getByRole('status').textContent).toMatch(/The assistant declined$/)
    expect(screen.getByRole('status').textContent).not.toMatch(/finished/)
  })
})

describeRecording('mcp-approval', (show) => {
  it('says that an approval is needed', async () => {
    await show(<Response />)
    expect(within(screen.getByRole('status')).getByText(/: approval needed$/)).toBeInTheDocument()
  })
})

describeRecording('failed', (show) => {
  it('leaves a failure to the alert, so that it is said once', async () => {
    await show(<Response />)
    expect(screen.getByRole('alert').textContent).toMatch(/^The answer failed/)
    expect(screen.getByRole('status').textContent).not.toMatch(/failed/)
  })
})

describeRecording('short-answer', (show) => {
  it('reads finished sentences where the reader asks for them', async () => {
    const { played, store } = await show(
      <AnnouncementsProvider announce="sentences">
        <Response />
      </AnnouncementsProvider>,
      { pace: 'stepped' },
    )
    const said = listen()
    played.step(12)
    await expect.poll(() => store.getState().cursor).toBe(11)
    played.play()
    await expect.poll(() => said.at(-1)).toBe('Answer finished')
    expect(said.length).toBeGreaterThan(2)
    expect(said.slice(1, -1).every((sentence) => /[.!?]$/.test(sentence))).toBe(true)
    expect(new Set(said).size).toBe(said.length)
  })
})

it('reads no marks, no code and no half sentence', () => {
  const text =
    '## Two ways\n\nTake **this** [road](https://a.test). Or\n```js\nrun()\n```\n- Stay he'
  expect(sentencesOf(text, false)).toEqual(['Two ways', 'Take this road.', 'Or'])
  expect(sentencesOf(text, true).at(-1)).toBe('Stay he')
})

it('tells of another answer of the same store as it told of the first', async () => {
  const store = createStreamStore({ fetch: replay('short-answer') })
  render(
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>,
  )
  const said = listen()
  await store.getState().send({ model: 'recorded', input: '' })
  await expect.poll(() => said.at(-1)).toBe('Answer finished')
  await store.getState().send({ model: 'recorded', input: '' })
  await expect.poll(() => said.length).toBe(4)
  expect(said).toEqual(['Answer started', 'Answer finished', 'Answer started', 'Answer finished'])
  cleanup()
})
