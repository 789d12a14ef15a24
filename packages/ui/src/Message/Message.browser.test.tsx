import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { expect, it } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'

const answer = () => document.querySelector<HTMLElement>("[data-part='message']")?.innerText ?? ''
const chips = () => screen.getAllByRole('link', { name: /^Source \d/ })

describeRecording('web-search', (show) => {
  it('puts numbers in the place of link markers and shows nothing twice', async () => {
    await show(<Response />)
    expect(answer()).toContain('over QUIC instead of TCP.')
    expect(answer()).not.toContain('datatracker.ietf.org')
    expect(answer()).not.toContain('()')
    expect(chips().map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '2', '4', '5'])
    expect(chips()[0]).toHaveAttribute('href', 'https://datatracker.ietf.org/doc/html/rfc9114')
  })

  it('opens the card of a source on focus, and Escape closes it', async () => {
    await show(<Response />)
    await userEvent.tab()
    while (document.activeElement !== chips()[0]) await userEvent.tab()
    const card = await screen.findByRole('group', { name: 'RFC 9114 - HTTP/3' })
    expect(card).toBeVisible()
    await userEvent.tab()
    expect(screen.getByRole('link', { name: 'Go to source' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'RFC 9114 - HTTP/3' })).toBeNull()
  })

  it('keeps the card while the mouse is in it, inside the window', async () => {
    await show(<Response />)
    await userEvent.hover(chips()[2] ?? document.body)
    const card = await screen.findByRole('group', { name: /^HTTP\/3/ })
    await userEvent.hover(card)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(card).toBeVisible()
    const { left, right, bottom } = card.getBoundingClientRect()
    expect(left).toBeGreaterThanOrEqual(8)
    expect(right).toBeLessThanOrEqual(window.innerWidth)
    expect(bottom).toBeLessThanOrEqual(window.innerHeight)
    await userEvent.hover(screen.getByRole('button', { name: '5 sources' }))
    await expect.poll(() => card.isConnected).toBe(false)
  })

  it('opens the card and no page at the first tap of a finger', async () => {
    await show(<Response />)
    const [chip] = chips()
    if (chip === undefined) throw new Error('There is no chip')
    fireEvent.pointerDown(chip, { pointerType: 'touch' })
    expect(fireEvent.click(chip)).toBe(false)
    expect(await screen.findByRole('link', { name: 'Go to source' })).toBeVisible()
  })

  it('lights what a source proves, and its row, together with its number', async () => {
    await show(<Response />)
    await userEvent.click(screen.getByRole('button', { name: '5 sources' }))
    const lit = () =>
      [...document.querySelectorAll('[data-lit]')].map(({ textContent }) => textContent)
    await userEvent.hover(chips()[2] ?? document.body)
    await expect
      .poll(lit)
      .toContain(
        'The transport and TLS 1.3 shake hands together, so a new connection is usable after one round trip.',
      )
    expect(lit().some((words) => words?.startsWith('3HTTP/3 -'))).toBe(true)
    await userEvent.hover(screen.getByRole('button', { name: '5 sources' }))
    await expect.poll(lit).toEqual([])
    const [row] = document.querySelectorAll("[data-part='sources-panel'] [data-part='source-item']")
    await userEvent.hover(row ?? document.body)
    expect(lit().join(' ')).toContain('over QUIC instead of TCP.')
    expect(chips()[0]).toHaveAttribute('data-lit')
  })

  it('lists each source once, under the number of its chips', async () => {
    await show(<Response />)
    await userEvent.click(screen.getByRole('button', { name: '5 sources' }))
    const list = [...document.querySelectorAll("[data-part='sources-panel'] [data-part='source']")]
    expect(list.map(({ textContent }) => textContent?.slice(0, 9))).toEqual([
      '1RFC 9114',
      '2RFC 9000',
      '3HTTP/3 -',
      '4Alt-Svc ',
      '5HTTP/3 -',
    ])
  })
})

describeRecording('web-search-code-points', (show) => {
  it('places numbers by code points as well', async () => {
    await show(<Response />)
    expect(answer()).not.toMatch(/\]\(|https:/)
    expect(chips().length).toBeGreaterThan(0)
  })
})

describeRecording('refusal-after-text', (show) => {
  it('keeps the text before a refusal, and calls the refusal one', async () => {
    await show(<Response />)
    expect(screen.getByText(/A lock opens when every pin/)).toBeVisible()
    expect(within(screen.getByRole('note')).getByText('Can’t help with this')).toBeVisible()
    expect(screen.getByText('The assistant declined').closest('[role="status"]')).not.toBeNull()
  })
})

describeRecording('long-markdown', (show) => {
  it('leaves finished blocks alone while the text grows', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(300)
    const heading = await screen.findByRole('heading', { name: 'The idea' })
    const item = screen.getByText('Cancel the request that is still running.')
    const seen: Node[] = []
    const observer = new MutationObserver((changes) =>
      seen.push(...changes.map(({ target }) => target)),
    )
    const block = heading.parentElement?.firstElementChild
    if (block) observer.observe(block, { subtree: true, childList: true, characterData: true })
    observer.observe(item, { subtree: true, childList: true, characterData: true })
    played.play()
    await expect.poll(() => store.getState().phase).toBe('completed')
    expect(seen).toEqual([])
    expect(screen.getByRole('heading', { name: 'The idea' })).toBe(heading)
    observer.disconnect()
  })

  it('draws each finished block once, however long the answer grows', async () => {
    const drawn: string[] = []
    const labels = {
      opensHost: (host: string) => {
        drawn.push(host)
        return host
      },
    }
    const { played, store } = await show(<Response labels={labels} />, { pace: 'stepped' })
    played.step(330)
    await screen.findByRole('link', { name: /^AbortController/ })
    await expect.poll(() => store.getState().cursor).toBe(329)
    const before = drawn.length
    for (let at = 350; at <= 600; at += 50) {
      played.step(at - played.position)
      await expect.poll(() => store.getState().cursor).toBe(at - 1)
    }
    expect(drawn).toHaveLength(before)
  })
})
