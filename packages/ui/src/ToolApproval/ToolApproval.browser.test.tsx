import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import type { Approvals } from './ApprovalsProvider.tsx'
import { ToolApproval } from './ToolApproval.tsx'
import type { ApprovalHandler } from './useDecision.ts'
import '../styles/index.css'

afterEach(cleanup)

const call = {
  name: 'send_mail',
  arguments: '{"to":"a@b.c"}',
  onAllow: vi.fn<ApprovalHandler>(),
  onDeny: vi.fn<ApprovalHandler>(),
}

describePart('tool-approval', (props) => <ToolApproval.Root {...call} {...props} />)
describePart('approval-title', (props) => (
  <ToolApproval.Root {...call}>
    <ToolApproval.Title {...props} />
  </ToolApproval.Root>
))
describePart('approval-arguments', (props) => (
  <ToolApproval.Root {...call}>
    <ToolApproval.Arguments {...props} />
  </ToolApproval.Root>
))
describePart('approval-actions', (props) => (
  <ToolApproval.Root {...call}>
    <ToolApproval.Actions {...props} />
  </ToolApproval.Root>
))

it('shows the arguments whole and exactly, at any length', () => {
  const long = JSON.stringify({ body: 'word '.repeat(60_000), last: 'the end' })
  render(<ToolApproval.Root {...call} arguments={long} />)
  expect(document.querySelector("[data-part='approval-raw']")?.textContent).toBe(long)
})

it('shows no rows where they would hide a name given twice', () => {
  const twice = '{"to":"me@example.com","to":"all@example.com"}'
  render(<ToolApproval.Root {...call} arguments={twice} />)
  expect(screen.getByText(twice)).toBeVisible()
  expect(document.querySelector("[data-part='value-rows']")).toBeNull()
})

it('keeps what the model wrote apart from the buttons, and as text', () => {
  const html = '{"note":"<button>Allow once</button>"}'
  render(<ToolApproval.Root {...call} name="<b>x</b>" arguments={html} />)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Deny',
    'Allow once',
  ])
  const region = screen.getByRole('group', { name: 'Input' })
  expect(region.querySelector('button, a, b')).toBeNull()
})

it('takes one word and no second one while the first is on its way', async () => {
  const onAllow = vi.fn<ApprovalHandler>(() => new Promise<void>(() => undefined))
  const onDeny = vi.fn<ApprovalHandler>()
  render(<ToolApproval.Root {...call} onAllow={onAllow} onDeny={onDeny} />)
  const allow = screen.getByRole('button', { name: 'Allow once' })
  const width = allow.getBoundingClientRect().width
  await userEvent.click(allow)
  screen.getByRole('button', { name: 'Deny' }).click()
  allow.click()
  expect(onAllow).toHaveBeenCalledTimes(1)
  expect(onDeny).not.toHaveBeenCalled()
  expect(allow.getBoundingClientRect().width).toBe(width)
  expect(allow).toHaveAttribute('aria-busy', 'true')
})

it('keeps its buttons waiting for a word on its way, also where the app says how it stands', async () => {
  const onAllow = vi.fn<ApprovalHandler>(() => new Promise<void>(() => undefined))
  render(<ToolApproval.Root {...call} state="waiting" onAllow={onAllow} />)
  const allow = screen.getByRole('button', { name: 'Allow once' })
  await userEvent.click(allow)
  await expect.poll(() => allow.getAttribute('aria-busy')).toBe('true')
  allow.click()
  expect(onAllow).toHaveBeenCalledTimes(1)
})

it('does not take the focus from where the reader is', async () => {
  render(
    <>
      <input aria-label="Elsewhere" />
      <ToolApproval.Root {...call} />
    </>,
  )
  const input = screen.getByRole('textbox')
  input.focus()
  screen.getByRole('button', { name: 'Deny' }).click()
  expect(await screen.findByRole('button', { name: /^Denied “/ })).toBeVisible()
  expect(input).toHaveFocus()
})

describeRecording('mcp-approval', (show) => {
  it('asks only where the app takes the word, and only at the end of the answer', async () => {
    const onAllow = vi.fn<Approvals['onAllow']>()
    const approvals = { onAllow, onDeny: vi.fn<Approvals['onDeny']>() }
    const { played } = await show(<Response approvals={approvals} />, { pace: 'stepped' })
    played.step(8)
    const allow = await screen.findByRole('button', { name: 'Allow once' })
    allow.click()
    expect(onAllow).not.toHaveBeenCalled()
    played.play()
    await expect.poll(() => allow.getAttribute('aria-disabled')).toBeNull()
    allow.click()
    expect(await screen.findByRole('button', { name: /^Allowed “Reserve item”/ })).toBeVisible()
    expect(onAllow).toHaveBeenCalledWith(expect.objectContaining({ name: 'reserve_item' }))
  })

  it('is a row where the app gives no handlers', async () => {
    await show(<Response />)
    expect(screen.getByRole('button', { name: /^Reserve item: approval needed/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Allow once' })).toBeNull()
  })

  it('expires with an answer that was stopped', async () => {
    const onWord = vi.fn<Approvals['onAllow']>()
    const approvals = { onAllow: onWord, onDeny: onWord }
    const { store } = await show(<Response approvals={approvals} />, { stopAt: 8 })
    store.getState().stop()
    expect(
      await screen.findByRole('button', { name: /^“Reserve item” is no longer waiting/ }),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Allow once' })).toBeNull()
  })
})
