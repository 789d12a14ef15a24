import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { memo } from 'react'
import type { ReactElement } from 'react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Composer } from '../Composer/Composer.tsx'
import { describePart } from '../part/describePart.tsx'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'
import { Conversation } from './Conversation.tsx'

const ignore = () => undefined

describePart('conversation', (props) => <Conversation.Root {...props} />)
describePart('conversation-viewport', (props) => (
  <Conversation.Root>
    <Conversation.Viewport {...props} />
  </Conversation.Root>
))
describePart('conversation-turn', (props) => <Conversation.Turn {...props}>a</Conversation.Turn>)
describePart('conversation-footer', (props) => (
  <Conversation.Root>
    <Conversation.Footer {...props} />
  </Conversation.Root>
))

beforeEach(() => document.body.style.setProperty('margin', '0'))
afterEach(cleanup)

function Turns({ count, tall = 200 }: { count: number; tall?: number }): ReactElement {
  const turns = Array.from({ length: count }, (_, at) => (
    <Conversation.Turn key={at} name={`Turn ${at + 1}`}>
      <div style={{ blockSize: at === count - 1 ? tall : 200 }}>
        <button type="button">{`Copy ${at + 1}`}</button>
        <p>{`Words of turn ${at + 1}.`}</p>
      </div>
    </Conversation.Turn>
  ))
  return (
    <div style={{ blockSize: 400 }}>
      <button type="button">Before</button>
      <div style={{ blockSize: 360 }}>
        <Conversation.Root turns={turns} footer={<Composer.Root onSend={ignore} />} />
      </div>
    </div>
  )
}

const log = () => screen.getByRole('log')
const left = () => log().scrollHeight - log().clientHeight - log().scrollTop
const turn = (number: number) => screen.getByRole('article', { name: `Turn ${number}` })
const finger = (clientY: number) => new Touch({ identifier: 1, target: log(), clientY })
const frame = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('following', () => {
  it('begins at the end and stays there while the newest turn grows', async () => {
    const { rerender } = render(<Turns count={5} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    rerender(<Turns count={5} tall={900} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    expect(screen.queryByRole('button', { name: /Jump/ })).toBeNull()
  })

  const signs: [string, () => void | Promise<void>][] = [
    ['a wheel', () => void fireEvent.wheel(log(), { deltaY: -4 })],
    [
      'a finger',
      () => {
        fireEvent.touchStart(log(), { touches: [finger(10)] })
        fireEvent.touchMove(log(), { touches: [finger(30)] })
      },
    ],
    ['a key', () => void fireEvent.keyDown(turn(5), { key: 'PageUp' })],
    ['a selection', () => getSelection()?.selectAllChildren(screen.getByText('Words of turn 5.'))],
    ['the focus in an older turn', () => screen.getByText('Copy 4').focus({ preventScroll: true })],
    ['a scroll by its bar', () => void (log().scrollTop -= 20)],
  ]
  it.each(signs)('lets go at %s', async (_sign, give) => {
    const { rerender } = render(<Turns count={5} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    await give()
    await frame()
    const before = log().scrollTop
    rerender(<Turns count={5} tall={900} />)
    await frame()
    expect(log().scrollTop).toBe(before)
    expect(await screen.findByRole('button', { name: 'Jump to latest' })).toBeVisible()
  })

  it('counts the turns that came meanwhile, and goes to them when it is told to', async () => {
    const { rerender } = render(<Turns count={5} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    log().scrollTop = 0
    rerender(<Turns count={7} />)
    const jump = await screen.findByRole('button', { name: 'Jump to latest, 2 new' })
    expect(jump.dataset['fresh']).toBe('')
    await userEvent.click(jump)
    await expect.poll(left).toBeLessThanOrEqual(1)
    expect(turn(7)).toHaveFocus()
    rerender(<Turns count={7} tall={700} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
  })

  it('follows again when the reader comes back to the end', async () => {
    const { rerender } = render(<Turns count={5} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    log().scrollTop = 100
    await frame()
    log().scrollTop = log().scrollHeight
    await frame()
    rerender(<Turns count={5} tall={900} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
  })

  it('goes to the turn that comes of what was sent, wherever the reader is', async () => {
    const { rerender } = render(<Turns count={5} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    log().scrollTop = 0
    await frame()
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('Hello{Enter}')
    rerender(<Turns count={6} />)
    await expect.poll(left).toBeLessThanOrEqual(1)
    expect(screen.getByRole('textbox')).toHaveFocus()
  })
})

describe('keys', () => {
  it('has one stop for all turns: the newest, until the reader goes to another', async () => {
    render(<Turns count={5} />)
    screen.getByRole('button', { name: 'Before' }).focus()
    await userEvent.tab()
    expect(turn(5)).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}')
    expect(turn(4)).toHaveFocus()
    await userEvent.keyboard('{Home}{ArrowDown}')
    expect(turn(2)).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('log').contains(document.activeElement)).toBe(false)
    await userEvent.tab({ shift: true })
    expect(turn(2)).toHaveFocus()
    await userEvent.tab({ shift: true })
    expect(screen.getByRole('button', { name: 'Before' })).toHaveFocus()
  })

  it('leads into a turn with Enter and out of it with Escape', async () => {
    render(<Turns count={3} />)
    screen.getByRole('button', { name: 'Before' }).focus()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Copy 3' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(turn(3)).toHaveFocus()
    expect(document.querySelectorAll("[data-part='conversation-turn'][tabindex='0']").length).toBe(
      1,
    )
  })
})

describe('a thousand turns', () => {
  const drawn = vi.fn<(at: number) => void>()
  const Old = memo(function Old({ at }: { at: number }) {
    drawn(at)
    return (
      <Conversation.Turn name={`Turn ${at}`}>
        <p>{`These are the words of turn ${at}.`}</p>
      </Conversation.Turn>
    )
  })

  it('draws no old turn while the newest grows, lays out few, and hides none from find in page', async () => {
    const played = replay('short-answer', { pace: 'stepped' })
    const store = createStreamStore({ fetch: played })
    const turns = Array.from({ length: 1000 }, (_, at) => <Old key={at} at={at} />)
    render(
      <div style={{ blockSize: 400 }}>
        <Conversation.Root
          turns={[
            ...turns,
            <Conversation.Turn key="latest">
              <StreamProvider store={store}>
                <Response />
              </StreamProvider>
            </Conversation.Turn>,
          ]}
        />
      </div>,
    )
    void store.getState().send({ model: 'recorded', input: '' })
    expect(drawn).toHaveBeenCalledTimes(1000)
    act(() => played.play())
    await expect.poll(() => store.getState().phase).toBe('completed')
    await expect.poll(left).toBeLessThanOrEqual(1)
    expect(drawn).toHaveBeenCalledTimes(1000)
    const shown = [...document.querySelectorAll('p')].filter((words) =>
      words.checkVisibility({ contentVisibilityAuto: true }),
    )
    expect(shown.length).toBeLessThan(60)
    // Ctrl+F has no script; it looks at just what is not hidden, and goes to it like this.
    const old = screen.getByText('These are the words of turn 17.')
    expect(old.checkVisibility({ visibilityProperty: true })).toBe(true)
    old.scrollIntoView({ block: 'center' })
    await expect.poll(() => old.checkVisibility({ contentVisibilityAuto: true })).toBe(true)
    expect(old.getBoundingClientRect().top).toBeLessThan(400)
    expect(await screen.findByRole('button', { name: 'Jump to latest' })).toBeVisible()
  })
})
