import { createStaticStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'
import { Composer } from './Composer.tsx'
import type { ComposerProps } from './Composer.tsx'

afterEach(cleanup)

const ignore = () => undefined

it('sends on Enter, empties the field and keeps the focus', async () => {
  const onSend = vi.fn<ComposerProps['onSend']>()
  render(<Composer.Root onSend={onSend} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  await userEvent.click(field)
  await userEvent.keyboard(' Hello {Enter}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('Hello', [])
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
})

it('keeps clear of the answer above it', () => {
  const output = [
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Yes.' }] },
  ]
  const state = foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output })
  render(
    <StreamProvider store={createStaticStore(state)}>
      <Response data-testid="answer" />
      <Composer.Root onSend={ignore} data-testid="composer" />
    </StreamProvider>,
  )
  const { bottom } = screen.getByTestId('answer').getBoundingClientRect()
  expect(screen.getByTestId('composer').getBoundingClientRect().top).toBeCloseTo(bottom + 16)
})

it('breaks the line on Shift and Enter', async () => {
  const onSend = vi.fn<ComposerProps['onSend']>()
  render(<Composer.Root onSend={onSend} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  await userEvent.click(field)
  await userEvent.keyboard('a{Shift>}{Enter}{/Shift}b')
  expect(onSend).not.toHaveBeenCalled()
  expect(field).toHaveValue('a\nb')
})

it('leaves Enter to an input method, even where only the key code 229 tells', () => {
  const onSend = vi.fn<ComposerProps['onSend']>()
  render(<Composer.Root onSend={onSend} defaultText="に" />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(onSend).not.toHaveBeenCalled()
  const plain = createEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  fireEvent(field, plain)
  expect(onSend).toHaveBeenCalledOnce()
})

it('has Stop in the place of Send while an answer runs, and stops on Escape', async () => {
  const onStop = vi.fn<() => void>()
  const { rerender } = render(<Composer.Root onSend={ignore} onStop={onStop} />)
  const before = screen.getByRole('button', { name: 'Send' })
  rerender(<Composer.Root onSend={ignore} onStop={onStop} running />)
  const after = screen.getByRole('button', { name: 'Stop' })
  expect(after).toBe(before)
  await userEvent.click(after)
  await userEvent.keyboard('{Escape}')
  expect(onStop).toHaveBeenCalledTimes(2)
})

it('sends nothing while it is empty, disabled or an answer runs', async () => {
  const onSend = vi.fn<ComposerProps['onSend']>()
  const { rerender } = render(<Composer.Root onSend={onSend} />)
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
  rerender(<Composer.Root onSend={onSend} running defaultText="a" />)
  await userEvent.click(screen.getByRole('textbox', { name: 'Message' }))
  await userEvent.keyboard('b{Enter}')
  expect(onSend).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveValue('b')
})

const note = new File(['High water at noon'], 'note.txt', { type: 'text/plain' })

/** Gives the note as a reader does; false when somebody took it. */
function give(element: HTMLElement, how: 'paste' | 'dragover' | 'drop'): boolean {
  const held = new DataTransfer()
  held.items.add(note)
  const init = { bubbles: true, cancelable: true, dataTransfer: held, clipboardData: held }
  const event = how === 'paste' ? new ClipboardEvent(how, init) : new DragEvent(how, init)
  return fireEvent(element, event)
}

it('attaches what is pasted and dropped, sends it, and lets Backspace take it away', async () => {
  const onSend = vi.fn<ComposerProps['onSend']>()
  render(<Composer.Root onSend={onSend} attach={{}} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  const form = screen.getByRole('form', { name: 'Message' })
  give(field, 'paste')
  give(form, 'dragover')
  expect(form.dataset['dragging']).toBe('')
  give(form, 'drop')
  expect(form.dataset['dragging']).toBeUndefined()
  expect(screen.getAllByText('note.txt').length).toBe(2)
  await userEvent.click(field)
  await userEvent.keyboard('{Backspace}')
  expect(screen.getAllByText('note.txt').length).toBe(1)
  await userEvent.keyboard('{Enter}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('', [note])
  expect(screen.queryByText('note.txt')).toBeNull()
})

it('says why it does not take a file', () => {
  render(<Composer.Root onSend={ignore} attach={{ accept: 'image/*' }} />)
  give(screen.getByRole('form'), 'drop')
  expect(screen.getByRole('alert').textContent).toContain('note.txt')
})

it('leaves files to the page where it takes none', () => {
  render(<Composer.Root onSend={ignore} />)
  expect(give(screen.getByRole('form'), 'dragover')).toBe(true)
  expect(give(screen.getByRole('form'), 'drop')).toBe(true)
})

it('brings back what was sent, and never in the place of what is typed', async () => {
  render(<Composer.Root onSend={ignore} history={['First', 'Second']} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  await userEvent.click(field)
  await userEvent.keyboard('{ArrowUp}')
  expect(field).toHaveValue('Second')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(field).toHaveValue('First')
  await userEvent.keyboard('!{ArrowUp}')
  expect(field).toHaveValue('First!')
})

it('is drawn where CSS cannot be asked what it supports, as in jsdom', () => {
  vi.stubGlobal('CSS', undefined)
  try {
    render(<Composer.Root onSend={ignore} />)
    expect(screen.getByRole('textbox')).toBeVisible()
  } finally {
    vi.unstubAllGlobals()
  }
})
