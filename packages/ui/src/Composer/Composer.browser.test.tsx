import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { Composer } from './Composer.tsx'

afterEach(cleanup)

const ignore = () => undefined

it('sends on Enter, empties the field and keeps the focus', async () => {
  const onSend = vi.fn<(text: string) => void>()
  render(<Composer.Root onSend={onSend} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  await userEvent.click(field)
  await userEvent.keyboard(' Hello {Enter}')
  expect(onSend).toHaveBeenCalledExactlyOnceWith('Hello')
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
})

it('breaks the line on Shift and Enter', async () => {
  const onSend = vi.fn<(text: string) => void>()
  render(<Composer.Root onSend={onSend} />)
  const field = screen.getByRole('textbox', { name: 'Message' })
  await userEvent.click(field)
  await userEvent.keyboard('a{Shift>}{Enter}{/Shift}b')
  expect(onSend).not.toHaveBeenCalled()
  expect(field).toHaveValue('a\nb')
})

it('leaves Enter to an input method, even where only the key code 229 tells', () => {
  const onSend = vi.fn<(text: string) => void>()
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
  const onSend = vi.fn<(text: string) => void>()
  const { rerender } = render(<Composer.Root onSend={onSend} />)
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
  rerender(<Composer.Root onSend={onSend} running defaultText="a" />)
  await userEvent.click(screen.getByRole('textbox', { name: 'Message' }))
  await userEvent.keyboard('b{Enter}')
  expect(onSend).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveValue('b')
})
